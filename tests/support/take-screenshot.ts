import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { startTestPlayground } from './browser-playground.ts';

/**
 * Takes the README's picture of the playground: `node tests/support/take-screenshot.ts`. The clock
 * stands at the second day of the summit of the pack that is shipped.
 */
const PICTURE = fileURLToPath(new URL('../../docs/images/playground.png', import.meta.url));

const playground = await startTestPlayground();
const browser = await startBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1360, height: 860 },
    colorScheme: 'light',
    timezoneId: 'UTC',
  });
  await page.goto(playground.address);
  await page.getByRole('button', { name: /Summit, day 2/ }).click();
  await page.getByText('has arrived').waitFor();
  const say = async (pane: Locator, text: string): Promise<void> => {
    const input = pane.getByRole('combobox', { name: /^Message/ });
    await input.fill(text);
    await input.press('Escape');
    await input.press('Enter');
  };
  const slack = page.getByRole('region', { name: 'Slack', exact: true });
  const discord = page.getByRole('region', { name: 'Discord', exact: true });
  await say(slack, '@Sherpa what does the submarine lease cost?');
  await slack.getByRole('region', { name: /^Thread/ }).waitFor();
  await say(discord, '/summit trade');
  await discord.getByText('Only you can see this').waitFor();
  // The last frame: everything has been drawn and scrolled to.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
  await page.mouse.move(0, 0);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await playground.stop();
}

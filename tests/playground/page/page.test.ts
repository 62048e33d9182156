import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../support/browser.ts';
import { startTestPlayground, type TestPlayground } from '../../support/browser-playground.ts';
import { lowContrast } from '../../support/low-contrast.ts';

let playground: TestPlayground;
let browser: Browser;
/** What no page may do: ask another host, or complain. */
const offences: string[] = [];

beforeAll(async () => {
  [playground, browser] = await Promise.all([startTestPlayground(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(offences.splice(0)).toEqual([]);
});

async function open(
  options: { width?: number; height?: number; dark?: boolean; zone?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    timezoneId: options.zone ?? 'Europe/London',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => {
    const url = request.url();
    const ours = url.startsWith(`${playground.address}/`) || url.startsWith('data:');
    if (!ours) offences.push(`asked ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'info') offences.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => offences.push(`dialog: ${dialog.message()}`));
  await page.goto(playground.address);
  await inputOf(paneOf(page, 'Slack')).waitFor();
  return page;
}

const SERVICES = ['Slack', 'Discord'] as const;
const paneOf = (page: Page, service: (typeof SERVICES)[number]): Locator =>
  page.getByRole('region', { name: service, exact: true });
const inputOf = (pane: Locator): Locator => pane.getByRole('combobox', { name: /^Message / });
const articles = (pane: Locator): Locator => pane.locator('article');
const button = (within: Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name });

async function say(pane: Locator, text: string): Promise<void> {
  const input = inputOf(pane);
  await input.fill(text);
  await input.press('Escape');
  await untilMaySend(pane);
  await input.press('Enter');
}

/** As long as what was said before is on its way, nothing more can be sent. */
const untilMaySend = (pane: Locator): Promise<void> =>
  pane.getByRole('button', { name: 'Send', exact: true }).click({ trial: true });

async function choose(pane: Locator, what: 'channel' | 'person', label: string): Promise<void> {
  await pane.getByRole('combobox', { name: new RegExp(what) }).selectOption({ label });
}

/** Names in mentions stand in elements of their own, so that the sign may come behind them. */
const SHARED = /Shared by @?Asha Menon/;

/** The reply that stands last, once it says this. */
async function reply(pane: Locator, text: string | RegExp): Promise<Locator> {
  const found = articles(pane).filter({ hasText: text }).last();
  await found.waitFor();
  return found;
}

describe('a newcomer at the page', () => {
  test('finds both services, the briefing and where to type', async () => {
    const page = await open();
    expect(await page.title()).toBe('Sherpa playground');
    await page.getByText('India-Russia Annual Summit, New Delhi, December 2025').waitFor();
    for (const service of SERVICES) {
      await paneOf(page, service).getByRole('heading', { name: service }).waitFor();
    }
  });

  test('types /summit trade in Slack, pages, and posts the page for everybody', async () => {
    const page = await open();
    const slack = paneOf(page, 'Slack');
    await choose(slack, 'channel', '#defence-desk');
    await say(slack, '/summit trade');
    const first = await reply(slack, 'USD 68.7 billion');
    expect(await first.textContent()).toContain('Only visible to you');

    await button(first, 'Next ▶').click();
    const second = await reply(slack, /Page 2 of \d/);
    await button(second, 'Post to channel').click();
    const posted = articles(slack).filter({ hasText: SHARED });
    await posted.waitFor();

    await choose(slack, 'person', 'Daniel Okoye');
    await posted.waitFor();
    expect(await articles(slack).filter({ hasText: 'Only visible to you' }).count()).toBe(0);
  });

  test('is helped to /summit defence S-400 in Discord, and posts a page of trade', async () => {
    const page = await open();
    const discord = paneOf(page, 'Discord');
    await choose(discord, 'channel', '#defence-desk');
    await inputOf(discord).fill('/summit def');
    await discord.getByRole('option', { name: /\/summit defence/ }).click();
    await inputOf(discord).pressSequentially('s-4');
    await discord.getByRole('option', { name: /^S-400/ }).click();
    await inputOf(discord).press('Escape');
    await inputOf(discord).press('Enter');
    const system = await reply(discord, 'S-400');
    await system.getByText('Only you can see this').waitFor();

    await say(discord, '/summit trade');
    const first = await reply(discord, 'USD 68.7 billion');
    await button(first, 'Next ▶').click();
    const second = await reply(discord, /Page 2 of \d/);
    await button(second, 'Post to channel').click();
    const posted = articles(discord).filter({ hasText: SHARED });
    await posted.waitFor();

    await choose(discord, 'person', 'Irina Volkova');
    await posted.waitFor();
    expect(await discord.getByText('Only you can see this').count()).toBe(0);
  });

  test('goes on without a mention: in Slack in the thread, in Discord by replying to the answer', async () => {
    const page = await open();
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      await choose(pane, 'channel', '#defence-desk');
      await say(pane, '@Sherpa what will the submarine lease cost?');
      const answer = await reply(pane, 'USD 2 billion');
      if (service === 'Discord') await button(answer, 'Reply').click();
      else {
        const root = articles(pane).filter({ hasText: 'what will the submarine lease cost?' });
        await button(root.first(), 'Reply in thread').click();
      }
      const before = await articles(pane).filter({ hasText: 'Bloomberg' }).count();
      await say(pane, 'and who says so?');
      await expect
        .poll(() => articles(pane).filter({ hasText: 'Bloomberg' }).count())
        .toBeGreaterThan(before);
    }
  });

  test('asks about a message from its menu, and alone sees the answer', async () => {
    const page = await open();
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      await choose(pane, 'channel', '#newsdesk');
      await say(pane, 'The submarine lease costs USD 2 billion, I hear');
      const claim = await reply(pane, 'I hear');
      await button(claim, 'Ask Sherpa about this').click();
      const answer = await reply(pane, 'Bloomberg');
      await answer.getByText(/Only (visible to you|you can see this)/).waitFor();
    }
  });

  test('asks by mention: Slack answers in the thread, Discord by a reply', async () => {
    const page = await open();
    const question = '@Sherpa what does the submarine lease cost?';
    const slack = paneOf(page, 'Slack');
    await button(slack, 'Mention Sherpa').click();
    await inputOf(slack).pressSequentially('what does the submarine lease cost?');
    await inputOf(slack).press('Enter');
    const thread = slack.getByRole('region', { name: 'Thread, 1 reply' });
    await thread
      .getByText(/USD 2 billion/)
      .first()
      .waitFor();

    const discord = paneOf(page, 'Discord');
    await say(discord, question);
    const answer = await reply(discord, /USD 2 billion/);
    expect(await answer.locator('discord-reply').textContent()).toContain('submarine lease cost');
  });

  test('writes to the bot directly, in both', async () => {
    const page = await open();
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      await choose(pane, 'channel', 'Direct message with Sherpa');
      await say(pane, 'Who meets Vladimir Putin?');
      await reply(pane, 'Narendra Modi');
    }
  });

  test('jumps to 5 December 2025 and sees that morning’s digest in both, once', async () => {
    const page = await open({ zone: 'Asia/Kolkata' });
    const status = page.getByRole('region', { name: 'Clock' }).getByRole('status');
    await page.getByRole('button', { name: /Fri,? 5 Dec 2025/ }).click();
    await status.getByText('has arrived').waitFor();
    const current = page.locator('button[aria-current="date"]');
    await current.waitFor();
    expect(await current.allInnerTexts()).toEqual([expect.stringMatching(/Fri,? 5 Dec 2025/)]);
    for (const service of SERVICES) {
      const digest = await reply(paneOf(page, service), 'Friday 5 December 2025');
      // The slot is 07:00 UTC; a reader in India sees their own clock.
      expect(await digest.getAttribute('aria-label')).toBe('Sherpa, 12:30');
    }
    await page.getByRole('button', { name: /Fri,? 5 Dec 2025/ }).click();
    await status.getByText('was posted before').waitFor();
    await page.getByLabel('Another day').fill('2025-12-07');
    await page.getByRole('button', { name: 'Jump', exact: true }).click();
    await status.getByText(/Sun,? 7 Dec 2025.* has arrived/).waitFor();
  });

  test('is told in the service’s own words what cannot be done', async () => {
    const page = await open();
    const slack = paneOf(page, 'Slack');
    await say(slack, '/nonsense');
    await slack.getByRole('alert').getByText('/nonsense is not a valid command.').waitFor();
    const discord = paneOf(page, 'Discord');
    await say(discord, '/summit figure');
    await discord
      .getByRole('alert')
      .getByText(/option "measure" is required/)
      .waitFor();
  });
});

describe('whoever uses the page', () => {
  test('needs no pointer', async () => {
    const page = await open();
    const tabTo = async (name: RegExp, { key = 'Tab', within = page.locator('body') } = {}) => {
      const inside = within.and(page.locator(':focus-within'));
      for (let presses = 0; presses < 100; presses += 1) {
        await page.keyboard.press(key);
        if (name.test(await focused(page)) && (await inside.count()) > 0) return;
      }
      throw new Error(`no ${key} leads to ${name}`);
    };
    await tabTo(/The day after/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/6 Dec 2025.* (has arrived|posted before)/)
      .waitFor();

    await tabTo(/Discord channel/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Message #defence-desk/);
    await page.keyboard.type('/summit tr');
    await page.getByRole('option', { name: /trade/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const discord = paneOf(page, 'Discord');
    // Replies of before have pages and buttons too: this one is awaited by its subject, and kept by its id.
    const first = await reply(discord, /^Trade .*Page 1 of \d/s);
    const id = await first.getAttribute('data-message');
    const paged = discord.locator(`article[data-message="${id}"]`);
    await tabTo(/^Next/, { key: 'Shift+Tab', within: paged });
    const pages = Number(/Page 1 of (\d)/.exec((await paged.textContent()) ?? '')?.[1]);
    expect(pages).toBeGreaterThan(1);
    for (let shown = 1; shown < pages; shown += 1) {
      // The focus is where it was on the page before.
      expect(await focused(page)).toMatch(/^Next/);
      await page.keyboard.press('Enter');
      await paged.getByText(`Page ${shown + 1} of ${pages}`).waitFor();
    }
    // The last page has no such button: the focus stays with the message.
    await tabTo(/Post to channel/, { within: paged });
    const posted = articles(discord).filter({ hasText: SHARED });
    const before = await posted.count();
    await page.keyboard.press('Enter');
    await posted.nth(before).waitFor();
  });

  test('may be quicker than the page: a key counts for the list of what is typed', async () => {
    const page = await open();
    const discord = paneOf(page, 'Discord');
    await inputOf(discord).fill('/summit ');
    await discord.getByRole('option', { name: '/summit brief' }).waitFor();
    await page.evaluate<void>(TYPED_AND_MARKED);
    const marked = discord.getByRole('option', { selected: true });
    await marked.getByText('/summit trade').waitFor();
    await inputOf(discord).press('Enter');
    expect(await inputOf(discord).inputValue()).toBe('/summit trade ');
  });

  test('may type on while what was said is on its way, and loses none of it', async () => {
    const page = await open();
    const slack = paneOf(page, 'Slack');
    const arrives = Promise.withResolvers<void>();
    await page.route('**/api/slack/send', async (route) => {
      await arrives.promise;
      await route.continue();
    });
    await say(slack, '/summit trade');
    await inputOf(slack).fill('/summit help');
    arrives.resolve();
    await untilMaySend(slack);
    expect(await inputOf(slack).inputValue()).toBe('/summit help');
  });

  test('does harm to nobody by what they type', async () => {
    const page = await open();
    const wicked = '<script>document.title="x"</script><img src=x onerror=alert(1)> <!channel> *a*';
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      await say(pane, `${wicked} @everyone`);
      expect(await (await reply(pane, '<script>')).textContent()).toContain('<!channel>');
      await say(pane, '/summit find <script>alert(1)</script> <!channel> @everyone');
      await reply(pane, /Only (visible to you|you can see this)/);
      await say(pane, `@Sherpa ${wicked} @everyone`);
    }
    expect(await page.title()).toBe('Sherpa playground');
    expect(await page.locator('.log script, .log img[src="x"]').count()).toBe(0);
  });

  test.each([false, true])('can read every text, dark %s', async (dark) => {
    const page = await open({ dark });
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      await say(pane, '/summit brief');
      await reply(pane, 'What matters most');
      await say(pane, '@Sherpa oil');
      await reply(pane, 'oil');
      await say(pane, '/summit help');
      await reply(pane, 'What Sherpa can do');
      await say(pane, '/nonsense');
      await pane.getByRole('alert').waitFor();
    }
    await inputOf(paneOf(page, 'Discord')).fill('/summit');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await lowContrast(page)).toEqual([]);
  });

  test.each([
    { width: 390, dark: true },
    { width: 1024, dark: false },
  ])('scrolls sideways at no width: $width px', async ({ width, dark }) => {
    const page = await open({ width, height: 844, dark });
    for (const service of SERVICES) {
      const pane = paneOf(page, service);
      for (const command of ['/summit trade', '/summit figure deficit', '/summit help']) {
        await say(pane, command);
      }
      await reply(pane, 'What Sherpa can do');
    }
    const wide = await page.evaluate<string[]>(TOO_WIDE);
    expect(wide).toEqual([]);
  });
});

/** What is wider than the place it has, as an expression for the page. */
const TOO_WIDE = `[document.documentElement, ...document.querySelectorAll('.log')]
  .filter((element) => element.scrollWidth > element.clientWidth)
  .map((element) => element.className + ' ' + element.scrollWidth)`;

/** Typing, and a key right upon it, before the page had time to itself; as an expression for the page. */
const TYPED_AND_MARKED = `{
  const input = document.activeElement;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  set.call(input, '/summit tr');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  Promise.resolve().then(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  });
}`;

/** The name of what has the focus, inside elements of the message library too. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`{
    const outer = document.activeElement;
    const labels = [...(outer?.labels ?? [])].map((label) => label.textContent).join(' ');
    (outer?.getAttribute('aria-label') ?? (labels || outer?.textContent || '')).trim();
  }`);

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandRequest, Form } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import { startDiscordStandIn } from '../../../src/playground/discord/stand-in.ts';
import { bundlePage } from '../../../src/playground/page-server/bundle.ts';
import { servePage } from '../../../src/playground/page-server/server.ts';
import type { SlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import type { ChatInfo } from '../../../src/playground/wire.ts';
import { startSlackRig } from '../../platforms/slack/slack-rig.ts';
import { suiteDocument, suiteHandlers, suiteRequest } from '../../platforms/suite-commands.ts';
import { startBrowser } from '../../support/browser.ts';
import { lowContrast } from '../../support/low-contrast.ts';

/** The page with a bot whose every command is a form. */

const form: Form = {
  title: 'Daily digest',
  submit: 'Subscribe',
  request: { command: 'send', args: {} },
  fields: [
    { type: 'time', name: 'at', label: 'Time', required: true, value: '07:00' },
    {
      type: 'search',
      name: 'zone',
      label: 'Zone',
      hint: 'A city in it',
      required: true,
      value: { label: 'UTC', value: 'UTC' },
    },
    { type: 'channel', name: 'channel', label: 'Channel', required: true, value: null },
    {
      type: 'choices',
      name: 'days',
      label: 'Days',
      required: false,
      choices: ['Mon', 'Tue'].map((label) => ({ label, value: label.toLowerCase() })),
      value: ['mon'],
    },
  ],
};

const sent: CommandRequest[] = [];
const started = new AsyncDisposableStack();
let browser: Browser;
let address: string;
let channelId: string;
let slack: SlackStandIn | undefined;

beforeAll(async () => {
  const files = bundlePage();
  const rig = await startSlackRig(
    'socket',
    suiteHandlers({
      async command(invocation) {
        const request = suiteRequest(invocation);
        const document = suiteDocument(request);
        if (request.command !== 'send') return { document, request, form };
        sent.push(request);
        const early = request.args.at === '05:00';
        return {
          document: suiteDocument({ command: 'short', args: {} }),
          request: null,
          ...(early ? { refused: { field: 'at', message: 'Too early for a digest.' } } : {}),
        };
      },
      suggest: async ({ typed }) =>
        ['Asia/Kolkata', 'Europe/London']
          .filter((zone) => zone.includes(typed))
          .map((zone) => ({ label: `${zone} (12:00 now)`, value: zone })),
    }),
  );
  started.defer(() => rig.close());
  const discord = await startDiscordStandIn({ now: Date.now });
  started.defer(() => discord.stop());
  channelId = rig.channelId;
  slack = rig.slack;
  const infoOf = (
    service: ChatInfo['service'],
    chat: typeof rig.slack | typeof discord,
  ): ChatInfo => ({
    service,
    bot: { id: 'B1', name: 'Sherpa' },
    channels: chat.channels().map(({ id, name, directWith = null }) => ({ id, name, directWith })),
    people: [...chat.people()],
    commands: [],
  });
  const page = await servePage(
    {
      files: await files,
      info: () => ({
        slack: infoOf('slack', rig.slack),
        discord: infoOf('discord', discord),
        pack: 'Pack',
        digest: { time: '07:00', zone: 'UTC', channel: 'newsdesk' },
        days: [],
        tries: [],
      }),
      chats: { slack: rig.slack, discord },
      send: (_, input) => rig.slack.typeCommand(input),
      suggest: async () => [],
      jump: async (day) => ({ day, time: '07:00', outcome: 'missing' }),
      clock: Date.now,
      logger: createLogger({ level: 'silent', secrets: [] }, { write() {} }),
    },
    0,
  );
  started.defer(() => page.stop());
  address = page.address;
  browser = await startBrowser();
  started.defer(() => browser.close());
});
afterAll(() => started.disposeAsync());
afterEach(async () => {
  sent.length = 0;
  slack?.forms?.close({ personId: slack.people()[0]?.id ?? '' });
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function openForm(dark = false): Promise<Page> {
  const context = await browser.newContext({ colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  const input = page
    .getByRole('region', { name: 'Slack', exact: true })
    .getByRole('combobox', { name: /^Message / });
  await input.fill('/summit short');
  await input.press('Enter');
  await page.getByRole('dialog', { name: 'Daily digest' }).waitFor();
  return page;
}

test('a form of the bot stands before the person, is filled in and sent', async () => {
  const page = await openForm();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Time').inputValue()).toBe('07:00');
  await dialog.getByLabel('Time').fill('05:00');
  await dialog.getByLabel('Tue').check();
  await dialog.getByLabel('Zone').fill('Kol');
  const label = 'Asia/Kolkata (12:00 now)';
  await dialog.locator(`option[value="${label}"]`).waitFor({ state: 'attached' });
  await dialog.getByLabel('Zone').fill(label);
  // Longer than the pause after which what is typed is searched for: this was chosen.
  await page.waitForTimeout(400);
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  await dialog.getByText('Too early for a digest.').waitFor();
  expect(await dialog.getByLabel('Zone').inputValue()).toBe(label);
  const focused = dialog.locator(':focus');
  await expect.poll(() => focused.inputValue()).toBe('05:00');
  await dialog.getByLabel('Time').fill('06:30');
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  await page.locator('article').filter({ hasText: 'This is the short one.' }).waitFor();
  expect(await dialog.count()).toBe(0);
  expect(sent.at(-1)?.args).toEqual({
    at: '06:30',
    zone: 'Asia/Kolkata',
    channel: channelId,
    days: 'mon,tue',
  });
});

test('a form is left by its button or by Escape, and nothing is sent', async () => {
  const page = await openForm();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(sent).toEqual([]);
  // One goes on where one typed the command.
  const focused = page.locator(':focus');
  await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^Message /);
});

test('what a search does not find is not sent, and the page says so', async () => {
  const page = await openForm();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Zone').fill('Mars/Olympus');
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'Zone' }).waitFor();
  expect(sent).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test.each([true, false])('every text in a form can be read (dark: %s)', async (dark) => {
  const page = await openForm(dark);
  expect(await lowContrast(page)).toEqual([]);
});

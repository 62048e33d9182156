import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { type BoltBot, boltOverSocket, client, placesAndPeople } from './bolt-bots.ts';

let now = 1_764_900_000_000;
let slack: SlackStandIn;
let bot: BoltBot;
let at: ReturnType<typeof placesAndPeople>;
let trigger: string;

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const modal = (over: object = {}) => ({
  type: 'modal' as const,
  title: plain('Settings'),
  blocks: [{ type: 'section', text: plain('Which?') }],
  ...over,
});
const question = {
  type: 'input',
  label: plain('Zone'),
  element: { type: 'plain_text_input', action_id: 'zone' },
};
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: { data?: { error?: string } }) => error.data,
  );

beforeEach(async () => {
  slack = await startSlackStandIn({ now: () => now });
  at = placesAndPeople(slack);
  bot = await boltOverSocket(slack, (app) =>
    app.command('/summit', async ({ ack, command }) => {
      trigger = command.trigger_id;
      await ack();
    }),
  );
  await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
});
afterEach(async () => {
  await bot.stop();
  await slack.stop();
});

describe('a trigger', () => {
  const open = (id = trigger) => client(slack).views.open({ trigger_id: id, view: modal() });

  test('opens a modal for three seconds', async () => {
    now += 3000;
    await open();
    expect(slack.views(at.asha).modal).toMatchObject({ title: plain('Settings') });
    expect(slack.views(at.boris).modal).toBeNull();
  });

  test('opens nothing later, twice or where it is invented', async () => {
    expect(await refusal(open('1.2.3'))).toMatchObject({ error: 'invalid_trigger_id' });
    await open();
    expect(await refusal(open())).toMatchObject({ error: 'exchanged_trigger_id' });
    now += 3001;
    expect(await refusal(open())).toMatchObject({ error: 'expired_trigger_id' });
  });
});

test('a view is checked like a message, with pointers into it', async () => {
  const open = (view: ReturnType<typeof modal>) =>
    refusal(client(slack).views.open({ trigger_id: trigger, view }));
  expect(await open(modal({ title: plain('x'.repeat(25)) }))).toMatchObject({
    error: 'invalid_arguments',
    response_metadata: {
      messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
    },
  });
  expect(await open(modal({ blocks: [{ type: 'header', text: plain('') }] }))).toMatchObject({
    response_metadata: {
      messages: ['[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/text/text]'],
    },
  });
  expect(await open(modal({ blocks: [question] }))).toMatchObject({
    response_metadata: {
      messages: ['[ERROR] missing required field: submit [json-pointer:/view]'],
    },
  });
  expect(await open(modal({ private_metadata: 'x'.repeat(3001) }))).toMatchObject({
    error: 'invalid_arguments',
  });
  expect(await open(modal({ blocks: [question], submit: plain('Save') }))).toBeNull();
});

test('a modal is changed under its id unless somebody was quicker', async () => {
  const web = client(slack);
  const { view } = await web.views.open({ trigger_id: trigger, view: modal() });
  const change = (hash?: string) =>
    web.views.update({
      view_id: view?.id ?? '',
      view: modal({ title: plain('Done') }),
      ...(hash === undefined ? {} : { hash }),
    });
  await change(view?.hash ?? '');
  expect(slack.views(at.asha).modal).toMatchObject({ id: view?.id, title: plain('Done') });
  expect(await refusal(change(view?.hash ?? ''))).toMatchObject({ error: 'hash_conflict' });
});

test('a Home tab is shown to the one person it was published for', async () => {
  const view = { type: 'home' as const, blocks: [{ type: 'header', text: plain('Today') }] };
  await client(slack).views.publish({ user_id: at.boris, view });
  expect(slack.views(at.boris).home).toMatchObject(view);
  expect(slack.views(at.asha).home).toBeNull();
});

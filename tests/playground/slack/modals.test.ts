import type { ViewSubmitAction } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotAcknowledged } from '../../../src/playground/chat.ts';
import { scheduleWithTimers } from '../../../src/playground/slack/schedule.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { type BoltBot, boltOverSocket, placesAndPeople } from './bolt-bots.ts';

/** What a person does with a modal, and what Slack makes of the app's answers. */

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (label: string) => ({ text: plain(label), value: label.toLowerCase() });
const view = {
  type: 'modal' as const,
  callback_id: 'settings',
  title: plain('Settings'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'typed', max_length: 10 },
    },
    {
      type: 'input',
      block_id: 'zone',
      label: plain('Zone'),
      optional: true,
      element: { type: 'external_select', action_id: 'found', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'days',
      label: plain('Days'),
      optional: true,
      element: { type: 'checkboxes', action_id: 'ticked', options: [option('Mon'), option('Tue')] },
    },
    {
      type: 'input',
      block_id: 'where',
      label: plain('Where'),
      element: {
        type: 'conversations_select',
        action_id: 'chosen',
        default_to_current_conversation: true,
        filter: { include: ['public'] },
      },
    },
  ],
};

let slack: SlackStandIn;
let bot: BoltBot;
let at: ReturnType<typeof placesAndPeople>;
/** What the app says to a form and to a search. */
let answer: unknown;
let options: unknown;
let got: ViewSubmitAction['view'] | null;
let silent: boolean;

beforeEach(async () => {
  slack = await startSlackStandIn({
    // Nobody waits three seconds here to hear that the app says nothing.
    schedule: (delay, run) => scheduleWithTimers(silent ? 50 : delay, run),
  });
  at = placesAndPeople(slack);
  [answer, options, got, silent] = [undefined, [option('London')], null, false];
  bot = await boltOverSocket(slack, (app) => {
    app.command('/summit', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    app.view<ViewSubmitAction>('settings', async ({ ack, body }) => {
      got = body.view;
      if (!silent) await ack(answer as Parameters<typeof ack>[0]);
    });
    app.options<'block_suggestion'>('found', async ({ ack }) => {
      await ack({ options } as Parameters<typeof ack>[0]);
    });
  });
  await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
  await expect.poll(() => slack.forms?.open(at.asha)).not.toBeNull();
});
afterEach(async () => {
  await bot.stop();
  await slack.stop();
});

const forms = () => {
  if (!slack.forms) throw new Error('Slack has forms');
  return slack.forms;
};
const fill = (label: string, value: string | readonly string[]) =>
  forms().fill({ personId: at.asha, label, value });
const submit = () => forms().submit({ personId: at.asha });
const errors = () =>
  forms()
    .open(at.asha)
    ?.fields.map(({ error }) => error);

test('a form tells the app what stands in every field, as Slack writes it', async () => {
  fill('Name', 'Asha');
  await forms().search({ personId: at.asha, label: 'Zone', typed: 'lo' });
  fill('Zone', 'London');
  fill('Days', ['Tue']);
  await submit();
  expect(got?.state.values).toEqual({
    name: { typed: { type: 'plain_text_input', value: 'Asha' } },
    zone: { found: { type: 'external_select', selected_option: option('London') } },
    days: { ticked: { type: 'checkboxes', selected_options: [option('Tue')] } },
    where: { chosen: { type: 'conversations_select', selected_conversation: at.newsdesk } },
  });
  expect(forms().open(at.asha)).toBeNull();
});

test('what is empty is told as such', async () => {
  fill('Name', 'Asha');
  await submit();
  expect(got?.state.values).toMatchObject({
    zone: { found: { selected_option: null } },
    days: { ticked: { selected_options: [] } },
  });
});

describe('a person', () => {
  test('fills in no more than the field takes, and only what it offers', async () => {
    expect(() => fill('Name', 'x'.repeat(11))).toThrow('10 characters');
    expect(() => fill('Days', ['Wed'])).toThrow('"Wed" is nothing that the menu offers');
    expect(() => fill('Zone', 'London')).toThrow('"London" is nothing that the menu offers');
    const [direct] = slack.channels().filter(({ directWith }) => directWith !== undefined);
    expect(() => fill('Where', direct?.id ?? '')).toThrow('offers no');
    expect(() => fill('Nothing', 'x')).toThrow('no field');
  });

  test('does not send a form in which something is missing', async () => {
    await submit();
    expect(errors()).toEqual([expect.stringContaining('required'), null, null, null]);
    expect(got).toBeNull();
  });

  test('gets nothing found for fewer letters than the field wants', async () => {
    expect(await forms().search({ personId: at.asha, label: 'Zone', typed: 'l' })).toEqual([]);
  });

  test('hears that the app does not answer, with the form still open', async () => {
    silent = true;
    fill('Name', 'Asha');
    await expect(submit()).rejects.toBeInstanceOf(NotAcknowledged);
    expect(forms().open(at.asha)?.fields[0]?.value).toEqual(['Asha']);
  });
});

describe('an app', () => {
  beforeEach(() => fill('Name', 'Asha'));

  test('keeps the form open with what is wrong, or puts another in its place', async () => {
    answer = { response_action: 'errors', errors: { name: 'Taken.' } };
    await submit();
    expect(errors()).toEqual(['Taken.', null, null, null]);
    answer = { response_action: 'update', view: { ...view, title: plain('Again') } };
    await submit();
    expect(forms().open(at.asha)?.title).toBe('Again');
    expect(forms().open(at.asha)?.fields[0]?.value).toEqual(['Asha']);
  });

  test('is refused an error for a field that is not there, and options that are too long', async () => {
    answer = { response_action: 'errors', errors: { other: 'Taken.' } };
    await expect(submit()).rejects.toThrow('no field other');
    options = [option('x'.repeat(76))];
    const search = forms().search({ personId: at.asha, label: 'Zone', typed: 'lo' });
    await expect(search).rejects.toThrow('refused');
  });
});

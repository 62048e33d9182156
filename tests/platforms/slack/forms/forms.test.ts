import { afterEach, describe, expect, test } from 'vitest';
import type {
  Authority,
  Form,
  Handlers,
  Invocation,
  Reply,
  Suggestion,
  SuggestionRequest,
} from '../../../../src/contract.ts';
import type { ChatForm, ChatForms } from '../../../../src/playground/chat-forms.ts';
import type { SlackStandInOptions } from '../../../../src/playground/slack/stand-in.ts';
import { messageWhere } from '../../rig.ts';
import {
  choose,
  fromBot,
  press,
  say,
  says,
  seenByAsker,
  transcript,
  type,
} from '../../suite-actions.ts';
import { suiteDocument, suiteHandlers, suiteRequest } from '../../suite-commands.ts';
import { type SlackRig, startSlackRig } from '../slack-rig.ts';

const ZONES: readonly Suggestion[] = [
  { label: 'Europe/London', value: 'Europe/London' },
  { label: 'Asia/Kolkata', value: 'Asia/Kolkata' },
];
const DAYS = ['mon', 'tue', 'wed'].map((value) => ({ label: value.toUpperCase(), value }));

const form: Form = {
  title: 'Daily digest',
  submit: 'Subscribe',
  request: { command: 'send', args: { action: 'subscribe', zone: 'UTC' } },
  fields: [
    { type: 'text', name: 'words', label: 'Words', required: true, value: 'first', maxLength: 20 },
    { type: 'time', name: 'at', label: 'Time', hint: 'Local time', required: true, value: '07:00' },
    { type: 'search', name: 'zone', label: 'Zone', required: false, value: ZONES[0] ?? null },
    { type: 'channel', name: 'channel', label: 'Channel', required: true, value: null },
    { type: 'choice', name: 'pack', label: 'Pack', required: true, choices: DAYS, value: 'mon' },
    {
      type: 'choices',
      name: 'days',
      label: 'Days',
      required: false,
      choices: DAYS,
      value: ['tue'],
    },
  ],
};

const open: SlackRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

/** `/summit ask` and the button bring the form; what it sends is answered by `onSent`. */
async function start(
  onSent: (invocation: Invocation) => Promise<Reply> = async () => ({
    document: suiteDocument({ command: 'echo', args: { words: 'subscribed' } }),
    request: null,
  }),
  options: SlackStandInOptions & { mode?: 'socket' | 'http'; suggest?: Handlers['suggest'] } = {},
) {
  const sent: Invocation[] = [];
  const handlers = suiteHandlers({
    async command(invocation) {
      const request = suiteRequest(invocation);
      if (request.command === 'send') {
        sent.push(invocation);
        return onSent(invocation);
      }
      const document = suiteDocument(request);
      return request.command === 'linked'
        ? { document, request }
        : { document, request, form: { ...form } };
    },
    ...(options.suggest ? { suggest: options.suggest } : {}),
  });
  const { mode = 'socket', suggest: _, ...standIn } = options;
  const rig = await startSlackRig(mode, handlers, standIn);
  open.push(rig);
  const { forms } = rig.slack;
  if (!forms) throw new Error('Slack has forms');
  return { rig, forms, sent };
}

/** Waits for the form that stands before the asker. */
async function opened(rig: SlackRig, forms: ChatForms): Promise<ChatForm> {
  return new Promise((resolve) => {
    const look = (): void => {
      const shown = forms.open(rig.personId);
      if (!shown) return;
      stop();
      resolve(shown);
    };
    const stop = rig.chat.subscribe(look);
    look();
  });
}

async function ask(started: Awaited<ReturnType<typeof start>>) {
  await type(started.rig, '/summit short');
  return opened(started.rig, started.forms);
}

describe.each(['socket', 'http'] as const)('over %s, a form', (mode) => {
  test('opens in the place of the reply, with what stands in it', async () => {
    const started = await start(undefined, { mode });
    const shown = await ask(started);
    expect(shown).toMatchObject({ title: 'Daily digest', submit: 'Subscribe', close: 'Cancel' });
    expect(shown.fields.map(({ label, value }) => [label, ...value])).toEqual([
      ['Words', 'first'],
      ['Time', '07:00'],
      ['Zone', 'Europe/London'],
      ['Channel', started.rig.channelId],
      ['Pack', 'MON'],
      ['Days', 'TUE'],
    ]);
    expect(shown.fields[1]).toMatchObject({ hint: 'Local time', required: true });
    expect(transcript(started.rig, started.rig.personId).filter(fromBot)).toEqual([]);
    expect(started.forms.open(started.rig.otherPersonId)).toBeNull();
  });

  test('that is sent runs its request with what was filled in, and is answered in private', async () => {
    const started = await start(undefined, {
      mode,
      suggest: async ({ typed }) => ZONES.filter(({ label }) => label.includes(typed)),
    });
    const { rig, forms, sent } = started;
    await ask(started);
    const { personId } = rig;
    forms.fill({ personId, label: 'Words', value: 'a & b <c>' });
    forms.fill({ personId, label: 'Time', value: '18:30' });
    expect(await forms.search({ personId, label: 'Zone', typed: 'Kol' })).toEqual(['Asia/Kolkata']);
    forms.fill({ personId, label: 'Zone', value: 'Asia/Kolkata' });
    forms.fill({ personId, label: 'Pack', value: 'WED' });
    forms.fill({ personId, label: 'Days', value: ['MON', 'WED'] });
    await forms.submit({ personId });
    const reply = await seenByAsker(rig, says('You said: subscribed'));
    expect(reply.private).toBe(true);
    expect(forms.open(personId)).toBeNull();
    expect(transcript(rig, rig.otherPersonId).filter(fromBot)).toEqual([]);
    expect(sent).toMatchObject([
      {
        asker: { surface: 'slack', userId: personId },
        channelId: rig.channelId,
        input: {
          type: 'command',
          request: {
            command: 'send',
            args: {
              action: 'subscribe',
              words: 'a & b <c>',
              at: '18:30',
              zone: 'Asia/Kolkata',
              channel: rig.channelId,
              pack: 'wed',
              days: 'mon,wed',
            },
          },
        },
      },
    ]);
  });

  test('stays open with what is wrong beside the field, until it is put right', async () => {
    let wrong = true;
    const started = await start(
      async () => ({
        document: suiteDocument({ command: 'echo', args: { words: wrong ? 'no' : 'yes' } }),
        request: null,
        ...(wrong ? { refused: { field: 'at', message: 'No digest so early.' } } : {}),
      }),
      { mode },
    );
    const { rig, forms } = started;
    await ask(started);
    const { personId } = rig;
    forms.fill({ personId, label: 'Words', value: 'kept' });
    await forms.submit({ personId });
    const shown = forms.open(personId);
    expect(shown?.fields.map(({ error }) => error)).toEqual([
      null,
      'No digest so early.',
      null,
      null,
      null,
      null,
    ]);
    expect(shown?.fields[0]?.value).toEqual(['kept']);
    wrong = false;
    await forms.submit({ personId });
    await seenByAsker(rig, says('You said: yes'));
    expect(transcript(rig, personId).filter(says('You said: no'))).toEqual([]);
  });
});

test('a field left empty takes its argument away', async () => {
  const started = await start();
  const { rig, forms, sent } = started;
  await ask(started);
  forms.fill({ personId: rig.personId, label: 'Zone', value: '' });
  forms.fill({ personId: rig.personId, label: 'Days', value: [] });
  await forms.submit({ personId: rig.personId });
  await seenByAsker(rig, says('subscribed'));
  const [input] = sent.map((one) => one.input);
  if (input?.type !== 'command') throw new Error('nothing was sent');
  expect(Object.keys(input.request.args).toSorted()).toEqual([
    'action',
    'at',
    'channel',
    'pack',
    'words',
  ]);
});

test('what must not stay empty is asked for by Slack itself', async () => {
  const started = await start();
  const { rig, forms, sent } = started;
  await ask(started);
  forms.fill({ personId: rig.personId, label: 'Words', value: '' });
  await forms.submit({ personId: rig.personId });
  expect(forms.open(rig.personId)?.fields[0]?.error).toContain('required');
  expect(sent).toEqual([]);
});

test('a search tells who looks for what, where, with what is filled in so far', async () => {
  const searches: SuggestionRequest[] = [];
  const started = await start(undefined, {
    async suggest(request) {
      searches.push(request);
      return [
        { label: 'x'.repeat(90), value: 'long-label' },
        { label: 'too long a value', value: 'v'.repeat(151) },
      ];
    },
  });
  const { rig, forms } = started;
  await ask(started);
  forms.fill({ personId: rig.personId, label: 'Words', value: 'so far' });
  const found = await forms.search({ personId: rig.personId, label: 'Zone', typed: '' });
  expect(found).toEqual([expect.stringMatching(/^x{74}…$/)]);
  expect(searches).toMatchObject([
    {
      asker: { surface: 'slack', userId: rig.personId },
      channelId: rig.channelId,
      command: 'send',
      option: 'zone',
      typed: '',
      args: { action: 'subscribe', words: 'so far' },
    },
  ]);
});

test.each([
  ['no field', null],
  ['a field that the form has not', 'elsewhere'],
])('a refusal that concerns %s closes the form and is told', async (_, field) => {
  const started = await start(async () => ({
    document: suiteDocument({ command: 'echo', args: { words: 'not you' } }),
    request: null,
    refused: { field, message: 'not you' },
  }));
  await ask(started);
  await started.forms.submit({ personId: started.rig.personId });
  expect(started.forms.open(started.rig.personId)).toBeNull();
  expect((await seenByAsker(started.rig, says('not you'))).private).toBe(true);
});

test('a form may be answered by another one, which keeps what was filled in', async () => {
  let first = true;
  const started = await start(async () => {
    const document = suiteDocument({ command: 'short', args: {} });
    const next = first ? { form: { ...form, title: 'Once more' } } : {};
    first = false;
    return { document, request: null, ...next };
  });
  await ask(started);
  await started.forms.submit({ personId: started.rig.personId });
  expect(started.forms.open(started.rig.personId)?.title).toBe('Once more');
  await started.forms.submit({ personId: started.rig.personId });
  await seenByAsker(started.rig, says('short one'));
});

test('a reply that takes longer than Slack waits closes the form and comes later', async () => {
  const gate = Promise.withResolvers<void>();
  const started = await start(async () => {
    await gate.promise;
    return { document: suiteDocument({ command: 'short', args: {} }), request: null };
  });
  await ask(started);
  await started.forms.submit({ personId: started.rig.personId });
  expect(started.forms.open(started.rig.personId)).toBeNull();
  gate.resolve();
  await seenByAsker(started.rig, says('short one'));
});

test('a reply that fails is apologised for in private', async () => {
  const started = await start(async () => {
    throw new Error('the handler broke');
  });
  await ask(started);
  await started.forms.submit({ personId: started.rig.personId });
  const apology = await seenByAsker(started.rig, says('Sorry'));
  expect(apology.private).toBe(true);
});

test('a form that cannot be opened in time is told in words', async () => {
  let now = Date.now();
  const rig = await startSlackRig(
    'socket',
    suiteHandlers({
      async command(invocation) {
        now += 3001;
        const request = suiteRequest(invocation);
        return { document: suiteDocument(request), request, form };
      },
    }),
    { now: () => now },
  );
  open.push(rig);
  await type(rig, '/summit short');
  expect((await seenByAsker(rig, says('short one'))).private).toBe(true);
  expect(rig.slack.forms?.open(rig.personId)).toBeNull();
});

test('where Sherpa is not in the channel, the answer to a form is a direct message', async () => {
  const started = await start();
  const { rig, forms } = started;
  const place = { channelId: rig.closedChannelId, personId: rig.personId };
  await rig.chat.typeCommand({ ...place, text: '/summit short' });
  await opened(rig, forms);
  forms.fill({ personId: rig.personId, label: 'Channel', value: rig.channelId });
  await forms.submit({ personId: rig.personId });
  const direct = { channelId: rig.directChannelId, personId: rig.personId };
  await messageWhere(rig, direct, says('subscribed'));
});

test('a button and a message’s menu open forms, too', async () => {
  const started = await start();
  const { rig, forms } = started;
  await type(rig, '/summit linked');
  await press(rig, await seenByAsker(rig, says('has a button')), 'Show the short one');
  await opened(rig, forms);
  forms.close({ personId: rig.personId });
  await choose(rig, await say(rig, 'a word'));
  await opened(rig, forms);
});

test('whoever sends a form is asked after by Slack, as for a command', async () => {
  const asked: Authority[] = [];
  const started = await start(async (invocation) => {
    asked.push(await invocation.authority(null), await invocation.authority('C0NOSUCH00'));
    return { document: suiteDocument({ command: 'short', args: {} }), request: null };
  });
  await ask(started);
  await started.forms.submit({ personId: started.rig.personId });
  await seenByAsker(started.rig, says('short one'));
  expect(asked).toMatchObject([{ may: true }, { may: false }]);
});

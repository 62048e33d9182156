import { afterEach, expect, test } from 'vitest';
import type { Authority } from '../../../../src/contract.ts';
import type { SlackStandInOptions } from '../../../../src/playground/slack/stand-in.ts';
import { messageWhere } from '../../rig.ts';
import { says } from '../../suite-actions.ts';
import { suiteDocument, suiteHandlers, suiteRequest } from '../../suite-commands.ts';
import { type SlackRig, startSlackRig } from '../slack-rig.ts';

const open: SlackRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

/** Has somebody ask what they may do in a channel; the one in which they ask where it is left out. */
async function ask(
  who: 'asha' | 'boris',
  options: SlackStandInOptions = {},
  channel: (rig: SlackRig) => string | null = () => null,
) {
  const asked: (Authority | Error)[] = [];
  const about: { channelId: string | null } = { channelId: null };
  const rig = await startSlackRig(
    'socket',
    suiteHandlers({
      async command(invocation) {
        asked.push(
          await invocation.authority(about.channelId).catch((error: unknown) => error as Error),
        );
        const request = suiteRequest(invocation);
        return { document: suiteDocument(request), request };
      },
    }),
    options,
  );
  open.push(rig);
  about.channelId = channel(rig);
  const personId = who === 'asha' ? rig.personId : rig.otherPersonId;
  const place = { channelId: rig.channelId, personId };
  rig.slack.clearCalls();
  await rig.chat.typeCommand({ ...place, text: '/summit short' });
  await messageWhere(rig, place, says('short one'));
  return { rig, answer: asked[0] };
}

const people = (role: 'member' | 'admin' | 'owner') => ({
  people: [{ name: 'Asha' }, { name: 'Boris', role }],
});

test('whoever made the channel may, and nobody else of the members', async () => {
  expect((await ask('asha')).answer).toEqual({ may: true });
  const { answer } = await ask('boris');
  expect(answer).toEqual({
    may: false,
    only: "workspace admins and owners, the channel's creator, and those whom Sherpa's operator names (SHERPA_EDITORS)",
  });
});

test.each(['admin', 'owner'] as const)('an %s of the workspace may', async (role) => {
  expect((await ask('boris', people(role))).answer).toEqual({ may: true });
});

test('whoever made one channel may not for that in another', async () => {
  const elsewhere = (rig: SlackRig) => rig.closedChannelId;
  expect((await ask('asha', {}, elsewhere)).answer).toMatchObject({ may: false });
  expect((await ask('boris', {}, elsewhere)).answer).toEqual({ may: true });
});

test('a channel that is hidden from the app is no one’s but the admins’', async () => {
  const hidden = (rig: SlackRig) => rig.unknownChannelId;
  expect((await ask('asha', {}, hidden)).answer).toMatchObject({ may: false });
  expect((await ask('boris', people('admin'), hidden)).answer).toEqual({ may: true });
});

test('another’s direct conversation is not theirs to change', async () => {
  const direct = (rig: SlackRig) => rig.directChannelId;
  expect((await ask('boris', {}, direct)).answer).toMatchObject({ may: false });
});

test('a scope that is missing is named', async () => {
  const { answer } = await ask('asha', { scopes: ['chat:write', 'commands', 'connections:write'] });
  expect(String(answer)).toContain('users:read');
});

test('nothing is asked of Slack where nobody wants to know', async () => {
  const rig = await startSlackRig('socket', suiteHandlers());
  open.push(rig);
  rig.slack.clearCalls();
  const place = { channelId: rig.channelId, personId: rig.personId };
  await rig.chat.typeCommand({ ...place, text: '/summit short' });
  await messageWhere(rig, place, says('short one'));
  expect(rig.slack.calls()).toEqual([]);
});

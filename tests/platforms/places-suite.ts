import { describe, expect, test } from 'vitest';
import type { Authority, Handlers } from '../../src/contract.ts';
import { UserError } from '../../src/errors.ts';
import { messageWhere, type Rig } from './rig.ts';
import { choose, failure, press, say, says, seenByAsker, type } from './suite-actions.ts';
import { suiteDocument, suiteHandlers, suiteRequest } from './suite-commands.ts';

/** What is known of channels and people, and what may be done to them. */
export function describePlaces(start: (handlers: Handlers) => Promise<Rig>): void {
  describe('a channel', () => {
    test('that may be posted to is known by its name and workspace', async () => {
      const handlers = suiteHandlers();
      const rig = await start(handlers);
      await type(rig, '/summit short');
      await seenByAsker(rig, says('short one'));
      const access = await rig.platform.checkAccess(rig.channelId);
      expect(access).toEqual({
        may: true,
        workspaceId: handlers.invocations[0]?.asker.workspaceId,
        name: rig.chat.channels().find(({ id }) => id === rig.channelId)?.name,
      });
      expect(access).not.toMatchObject({ workspaceId: null });
    });

    test('that is gone or shut is refused with what to do about it', async () => {
      const rig = await start(suiteHandlers());
      for (const channelId of [rig.unknownChannelId, rig.closedChannelId]) {
        const access = await rig.platform.checkAccess(channelId);
        if (access.may) throw new Error('it was not refused');
        expect(access.refusal).toBeInstanceOf(UserError);
        expect(access.refusal.remedy).not.toBe('');
      }
    });
  });

  describe('a person', () => {
    test('is told something in a direct message', async () => {
      const rig = await start(suiteHandlers());
      await rig.platform.tell(rig.personId, suiteDocument({ command: 'short', args: {} }));
      const direct = { channelId: rig.directChannelId, personId: rig.personId };
      await messageWhere(rig, direct, says('This is the short one.'));
    });

    test('nobody knows cannot be told anything', async () => {
      const rig = await start(suiteHandlers());
      const document = suiteDocument({ command: 'short', args: {} });
      expect(await failure(rig.platform.tell(rig.unknownChannelId, document))).toBeInstanceOf(
        Error,
      );
    });
  });

  describe('whether somebody may change what is posted', () => {
    test('is told for whoever may and whoever may not, with who may', async () => {
      const { handlers, asked } = asking();
      const rig = await start(handlers);
      await type(rig, '/summit short');
      await seenByAsker(rig, says('short one'));
      await rig.chat.typeCommand({
        channelId: rig.channelId,
        personId: rig.otherPersonId,
        text: '/summit short',
      });
      await messageWhere(
        rig,
        { channelId: rig.channelId, personId: rig.otherPersonId },
        says('short one'),
      );
      expect(asked).toEqual([{ may: true }, { may: false, only: expect.stringMatching(/\w/) }]);
    });

    test('is told for a button and for a message’s menu, too', async () => {
      const { handlers, asked } = asking();
      const rig = await start(handlers);
      await type(rig, '/summit linked');
      const reply = await seenByAsker(rig, says('This one has a button.'));
      await press(rig, reply, 'Show the short one');
      await seenByAsker(rig, says('This is the short one.'));
      await choose(rig, await say(rig, 'a word'));
      await seenByAsker(rig, says('You said: a word'));
      expect(asked).toEqual([{ may: true }, { may: true }, { may: true }]);
    });
  });
}

/** Handlers that ask for the asker's authority and keep what they are told, before they answer. */
function asking(): { readonly handlers: Handlers; readonly asked: Authority[] } {
  const asked: Authority[] = [];
  const handlers = suiteHandlers({
    async command(invocation) {
      asked.push(await invocation.authority(null));
      const request = suiteRequest(invocation);
      return { document: suiteDocument(request), request };
    },
  });
  return { handlers, asked };
}

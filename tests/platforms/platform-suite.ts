import { afterEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../src/contract.ts';
import { UserError } from '../../src/errors.ts';
import { describePlaces } from './places-suite.ts';
import { describePosting } from './posting-suite.ts';
import { messageWhere, type Rig, type RigSetup } from './rig.ts';
import {
  choose,
  failure,
  fromBot,
  goOn,
  has,
  latest,
  mention,
  posting,
  press,
  saidByPeople,
  say,
  says,
  seenByAsker,
  transcript,
  turn,
  type,
} from './suite-actions.ts';
import {
  longMarkers,
  suiteCommands,
  suiteDocument,
  suiteHandlers,
  suiteRequest,
} from './suite-commands.ts';

/** What the buttons of a reply are called, on every platform. */
const LABELS = {
  next: 'Next ▶',
  previous: '◀ Previous',
  share: 'Post to channel',
  more: 'Read more',
};

/** What a person, a channel and an operator may rely on, whichever platform it is. */
export function describePlatform(name: string, setup: RigSetup): void {
  describe(`on ${name}`, () => {
    const open: Rig[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((rig) => rig.close()));
    });
    async function start(handlers: Handlers, deadlineMs?: number): Promise<Rig> {
      const rig = await setup.start({
        handlers,
        commands: suiteCommands,
        ...(deadlineMs === undefined ? {} : { deadlineMs }),
      });
      open.push(rig);
      return rig;
    }

    describe('a command', () => {
      test('is answered to the asker alone', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit short');
        const reply = await seenByAsker(rig, says('This is the short one.'));
        expect(reply.private).toBe(true);
        expect(transcript(rig, rig.otherPersonId).some(says('short one'))).toBe(false);
      });

      test('tells the handlers who asked, and where', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        await type(rig, '/summit short');
        await seenByAsker(rig, says('This is the short one.'));
        expect(handlers.invocations[0]).toMatchObject({
          asker: { surface: rig.platform.name, userId: rig.personId },
          channelId: rig.channelId,
        });
      });

      test('is acknowledged before its work is done', async () => {
        const gate = Promise.withResolvers<void>();
        const rig = await start(
          suiteHandlers({
            async command(invocation) {
              await gate.promise;
              const request = suiteRequest(invocation);
              return { document: suiteDocument(request), request };
            },
          }),
          1000,
        );
        await type(rig, '/summit short');
        expect(transcript(rig, rig.personId).some(says('short one'))).toBe(false);
        gate.resolve();
        await seenByAsker(rig, says('This is the short one.'));
      });

      test('that fails is answered with a private apology', async () => {
        const rig = await start(
          suiteHandlers({
            async command() {
              throw new Error('the handler broke');
            },
          }),
        );
        await type(rig, '/summit short');
        const reply = await seenByAsker(rig, fromBot);
        expect(reply.private).toBe(true);
        expect(reply.text).not.toContain('the handler broke');
      });

      test('has its words given back letter for letter, never as markup or a mention', async () => {
        const rig = await start(suiteHandlers());
        const words = `*bold* _it_ ~no~ \`code\` & <b> @everyone @here #general ${'||x||'}`;
        await type(rig, `/summit echo ${words}`);
        const reply = await seenByAsker(rig, says('You said:'));
        expect(reply.text).toContain(`You said: ${words}`);
      });

      // On a busy machine three seconds may pass without us: once in three all have to be in time.
      test('and 199 others at once are all acknowledged and answered', { retry: 2 }, async () => {
        const rig = await start(suiteHandlers());
        const words = Array.from({ length: 200 }, (_, n) => `number ${n + 1} of many`);
        await Promise.all(words.map((text) => type(rig, `/summit echo ${text}`)));
        for (const text of words) await seenByAsker(rig, says(`You said: ${text}`));
        expect(transcript(rig, rig.personId).filter(says('You said:'))).toHaveLength(200);
      });
    });

    describe('a long reply', () => {
      test('is paged forward to its end and back, losing nothing', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit long');
        const first = await seenByAsker(rig, says(`${longMarkers[0]}`));
        const pages = [first.text];
        while (has(latest(rig, first), LABELS.next)) {
          pages.push(await turn(rig, first, LABELS.next));
        }
        expect(pages.length).toBeGreaterThan(1);
        expect(longMarkers.filter((marker) => !pages.join(' ').includes(marker))).toEqual([]);
        for (const page of pages.slice(0, -1).reverse()) {
          expect(await turn(rig, first, LABELS.previous)).toBe(page);
        }
        expect(has(latest(rig, first), LABELS.previous)).toBe(false);
      });

      test('is paged after a restart, too', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit long');
        const first = await seenByAsker(rig, says(`${longMarkers[0]}`));
        await rig.restart();
        const second = await turn(rig, first, LABELS.next);
        expect(second).not.toContain(longMarkers[0]);
      });

      test('stays one private message while it is paged', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit long');
        const first = await seenByAsker(rig, says(`${longMarkers[0]}`));
        await turn(rig, first, LABELS.next);
        expect(transcript(rig, rig.personId).filter(fromBot)).toHaveLength(1);
        expect(transcript(rig, rig.otherPersonId).filter(fromBot)).toEqual([]);
      });
    });

    describe('a button', () => {
      test('posts the reply to the channel under the name of whoever pressed it', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit short');
        const reply = await seenByAsker(rig, says('This is the short one.'));
        await press(rig, reply, LABELS.share);
        const shared = await messageWhere(
          rig,
          { channelId: rig.channelId, personId: rig.otherPersonId },
          says('This is the short one.'),
        );
        expect(shared.private).toBe(false);
        expect(JSON.stringify(shared.payload)).toContain(rig.personId);
      });

      test('never posts a refusal to the channel', async () => {
        let refuses = false;
        const rig = await start(
          suiteHandlers({
            async command(invocation) {
              const request = suiteRequest(invocation);
              if (!refuses) return { document: suiteDocument(request), request };
              return { document: suiteDocument({ command: 'gone', args: {} }), request: null };
            },
          }),
        );
        await type(rig, '/summit short');
        const reply = await seenByAsker(rig, says('This is the short one.'));
        refuses = true;
        await press(rig, reply, LABELS.share);
        const refusal = await seenByAsker(rig, says('No command gone.'));
        expect(refusal.private).toBe(true);
        expect(transcript(rig, rig.otherPersonId).filter(fromBot)).toEqual([]);
      });

      test('that runs a command shows its reply to whoever pressed it', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, '/summit linked');
        const reply = await seenByAsker(rig, says('This one has a button.'));
        await press(rig, reply, 'Show the short one');
        const shown = await seenByAsker(rig, says('This is the short one.'));
        expect(shown.private).toBe(true);
        expect(transcript(rig, rig.personId).some(says('This one has a button.'))).toBe(true);
      });

      test('on a public message answers in private and leaves the message as it was', async () => {
        const rig = await start(suiteHandlers());
        await rig.platform.post(
          rig.channelId,
          suiteDocument({ command: 'linked', args: {} }),
          posting(),
        );
        const posted = await seenByAsker(rig, says('This one has a button.'));
        await press(rig, posted, 'Show the short one');
        const shown = await seenByAsker(rig, says('This is the short one.'));
        expect(shown.private).toBe(true);
        const [left, ...more] = transcript(rig, rig.otherPersonId).filter(fromBot);
        expect(left).toMatchObject({ id: posted.id, text: posted.text, edited: posted.edited });
        expect(more).toEqual([]);
      });
    });

    describe('a mention', () => {
      test('is answered in public, on the message that it stands in', async () => {
        const rig = await start(suiteHandlers());
        const asked = await mention(rig, 'what of the S-400?');
        const answer = await seenByAsker(rig, says('You asked: what of the S-400?'));
        expect(answer).toMatchObject({ private: false, threadId: asked.id });
      });

      test('inside a thread or a reply is answered there', async () => {
        const rig = await start(suiteHandlers());
        const root = await say(rig, 'a word among people');
        await rig.chat.say({
          channelId: rig.channelId,
          personId: rig.personId,
          text: 'and the trade?',
          mention: true,
          threadId: root.id,
        });
        const answer = await seenByAsker(rig, says('You asked: and the trade?'));
        expect(answer.threadId).not.toBeNull();
      });

      test('is answered once although its event is delivered twice', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        rig.order({ type: 'duplicate-event', times: 1 });
        await mention(rig, 'the first');
        await seenByAsker(rig, says('You asked: the first'));
        await mention(rig, 'the second');
        await seenByAsker(rig, says('You asked: the second'));
        expect(handlers.questions.map((question) => question.text)).toEqual([
          'the first',
          'the second',
        ]);
        expect(transcript(rig, rig.personId).filter(fromBot)).toHaveLength(2);
      });

      test('by a bot, or what people say among themselves, is left alone', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        await say(rig, 'nobody asked Sherpa');
        await rig.botSays({ channelId: rig.channelId, text: 'tell me', as: 'another' });
        await rig.botSays({ channelId: rig.channelId, text: 'tell myself', as: 'sherpa' });
        await mention(rig, 'now I ask');
        await seenByAsker(rig, says('You asked: now I ask'));
        expect(handlers.questions.map((question) => question.text)).toEqual(['now I ask']);
      });
    });

    describe('what was said before', () => {
      test('comes with what is said next, oldest first, after a restart, too', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        await mention(rig, 'how large is trade?');
        const first = await seenByAsker(rig, says('You asked: how large is trade?'));
        await goOn(rig, first, 'and the rest?');
        const second = await seenByAsker(rig, says('You asked: and the rest?'));
        await rig.restart();
        await goOn(rig, second, 'why?');
        await seenByAsker(rig, says('You asked: why?'));
        const [, next, last] = handlers.questions;
        expect(next?.thread.map(({ speaker }) => speaker)).toEqual(['person', 'sherpa']);
        expect(next?.thread[0]?.text).toBe('how large is trade?');
        expect(next?.thread[1]?.text).toContain('You asked: how large is trade?');
        expect(saidByPeople(last)).toEqual(['how large is trade?', 'and the rest?']);
      });

      test('is left behind where a question stands by itself', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        await mention(rig, 'the first');
        await seenByAsker(rig, says('You asked: the first'));
        await mention(rig, 'the second');
        await seenByAsker(rig, says('You asked: the second'));
        expect(handlers.questions.map(({ thread }) => thread)).toEqual([[], []]);
      });

      test('reaches back a bounded way', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        await mention(rig, 'question 0');
        let answer = await seenByAsker(rig, says('You asked: question 0'));
        for (let n = 1; n <= 14; n += 1) {
          await goOn(rig, answer, `question ${n}`);
          answer = await seenByAsker(rig, says(`You asked: question ${n}`));
        }
        const thread = handlers.questions.at(-1)?.thread ?? [];
        expect(thread.length).toBeLessThanOrEqual(20);
        expect(thread.at(-1)?.text).toContain('question 13');
      });

      test('comes with a direct message, too', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        const place = { channelId: rig.directChannelId, personId: rig.personId };
        await rig.chat.say({ ...place, text: 'how large is trade?' });
        await messageWhere(rig, place, says('You asked: how large is trade?'));
        await rig.restart();
        await rig.chat.say({ ...place, text: 'and the rest?' });
        await messageWhere(rig, place, says('You asked: and the rest?'));
        expect(saidByPeople(handlers.questions[1])).toEqual(['how large is trade?']);
      });

      test('is done without where the service does not let it be read', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        const asked = await mention(rig, 'how large is trade?');
        const first = await seenByAsker(rig, says('You asked: how large is trade?'));
        const path = rig.readPath(rig.channelId, asked.id);
        rig.order({ type: 'server-error', path, applied: false, times: 5 });
        await goOn(rig, first, 'and the rest?', { mention: true });
        await seenByAsker(rig, says('You asked: and the rest?'));
        expect(saidByPeople(handlers.questions[1])).toEqual([]);
      });
    });

    describe('what Sherpa has nothing to say to', () => {
      test('is met with silence', async () => {
        const rig = await start(
          suiteHandlers({
            async question({ text }) {
              if (text === 'thanks!') return null;
              return { document: suiteDocument({ command: 'short', args: {} }), request: null };
            },
          }),
        );
        await mention(rig, 'thanks!');
        await mention(rig, 'now I ask');
        await seenByAsker(rig, says('This is the short one.'));
        expect(transcript(rig, rig.personId).filter(fromBot)).toHaveLength(1);
      });
    });

    describe('"Ask Sherpa about this" in the menu of a message', () => {
      test('answers from the words of that message, to whoever chose it alone', async () => {
        const handlers = suiteHandlers();
        const rig = await start(handlers);
        const claim = await say(rig, 'Trade is at *90 billion*, <they> say & hope');
        await choose(rig, claim);
        const reply = await seenByAsker(rig, says('You said: Trade is at'));
        expect(reply.private).toBe(true);
        expect(transcript(rig, rig.otherPersonId).filter(fromBot)).toEqual([]);
        expect(handlers.invocations[0]).toMatchObject({
          asker: { surface: rig.platform.name, userId: rig.personId },
          channelId: rig.channelId,
          input: { type: 'message', text: 'Trade is at *90 billion*, <they> say & hope' },
        });
      });

      test('answers about what another person said, and can be shared', async () => {
        const rig = await start(suiteHandlers());
        const claim = await rig.chat.say({
          channelId: rig.channelId,
          personId: rig.otherPersonId,
          text: 'The deficit is gone',
        });
        await choose(rig, claim);
        const reply = await seenByAsker(rig, says('You said: The deficit is gone'));
        await press(rig, reply, LABELS.share);
        const shared = await messageWhere(
          rig,
          { channelId: rig.channelId, personId: rig.otherPersonId },
          says('You said: The deficit is gone'),
        );
        expect(shared.private).toBe(false);
      });

      test('that fails is answered with a private apology', async () => {
        const rig = await start(
          suiteHandlers({
            async command() {
              throw new Error('the handler broke');
            },
          }),
        );
        await choose(rig, await say(rig, 'Trade is at 90 billion'));
        const reply = await seenByAsker(rig, fromBot);
        expect(reply.private).toBe(true);
        expect(reply.text).not.toContain('the handler broke');
      });
    });

    describe('a reply to a question longer than a button holds', () => {
      const words = `${'many words '.repeat(24)}to the end`;

      test('is posted to the channel as it was shown, after a restart, too', async () => {
        const rig = await start(suiteHandlers());
        await type(rig, `/summit echo ${words}`);
        const reply = await seenByAsker(rig, says(`You said: ${words}`));
        expect(reply.private).toBe(true);
        await rig.restart();
        await press(rig, reply, LABELS.share);
        const shared = await messageWhere(
          rig,
          { channelId: rig.channelId, personId: rig.otherPersonId },
          says(`You said: ${words}`),
        );
        expect(shared.private).toBe(false);
        expect(JSON.stringify(shared.payload)).toContain(rig.personId);
        expect(has(shared, LABELS.share)).toBe(false);
      });
    });

    describe('a long answer in public', () => {
      const request = { command: 'long', args: {} };
      const answer = async () => ({ document: suiteDocument(request), request });

      test('shows its first page there and the rest to whoever wants it', async () => {
        const rig = await start(suiteHandlers({ question: answer }));
        await mention(rig, 'everything');
        const first = await seenByAsker(rig, says(`${longMarkers[0]}`));
        await press(rig, first, LABELS.more);
        const rest = await seenByAsker(rig, (m) => fromBot(m) && m.id !== first.id);
        expect(rest.private).toBe(true);
        expect(rest.text).not.toContain(longMarkers[0]);
        expect(transcript(rig, rig.otherPersonId).filter(fromBot)).toHaveLength(1);
      });

      test('arrives as several messages where no button can bring the rest', async () => {
        const rig = await start(
          suiteHandlers({
            question: async () => ({ document: suiteDocument(request), request: null }),
          }),
        );
        await mention(rig, 'everything');
        await seenByAsker(rig, says(`${longMarkers.at(-1)}`));
        const text = transcript(rig, rig.otherPersonId)
          .filter(fromBot)
          .map((message) => message.text)
          .join(' ');
        expect(longMarkers.filter((marker) => !text.includes(marker))).toEqual([]);
      });
    });

    test('a direct message is answered where it was sent, once', async () => {
      const handlers = suiteHandlers();
      const rig = await start(handlers);
      const direct = { channelId: rig.directChannelId, personId: rig.personId };
      await rig.chat.say({ ...direct, text: 'how large is the trade?' });
      await messageWhere(rig, direct, says('You asked: how large is the trade?'));
      await rig.chat.say({ ...direct, text: 'and the deficit?', mention: true });
      await messageWhere(rig, direct, says('You asked: and the deficit?'));
      expect(handlers.questions).toHaveLength(2);
    });

    describePosting(start);
    describePlaces(start);

    test('a dropped connection is made again, and the next command is answered', async () => {
      const rig = await start(suiteHandlers());
      rig.order({ type: 'drop-socket' });
      await rig.connected();
      await type(rig, '/summit short');
      await seenByAsker(rig, says('This is the short one.'));
    });

    test('it is known whether the service reaches it', async () => {
      const rig = await start(suiteHandlers());
      expect(rig.platform.isConnected()).toBe(true);
      await rig.platform.stop();
      expect(rig.platform.isConnected()).toBe(false);
    });

    test('stopping finishes what is in hand', async () => {
      const gate = Promise.withResolvers<void>();
      const rig = await start(
        suiteHandlers({
          async command(invocation) {
            await gate.promise;
            const request = suiteRequest(invocation);
            return { document: suiteDocument(request), request };
          },
        }),
      );
      await type(rig, '/summit short');
      const stopped = rig.platform.stop();
      gate.resolve();
      await stopped;
      expect(transcript(rig, rig.personId).some(says('This is the short one.'))).toBe(true);
    });

    test('a token that the service does not know is an error with a remedy', async () => {
      const wrong = await setup.withWrongToken();
      try {
        const error = await failure(wrong.platform.start(suiteHandlers()));
        expect(error).toBeInstanceOf(UserError);
      } finally {
        await wrong.close();
      }
    });
  });
}

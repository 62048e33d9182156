import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import type { Invocation, Turn } from '../src/contract.ts';
import { createDispatch } from '../src/dispatch.ts';
import { commandNamed, library, read, shipped } from './commands/rig.ts';

const asker = { surface: 'slack', userId: 'U1', workspaceId: 'T1' } as const;

function setUp(more: readonly Command[] = []) {
  const logged: string[] = [];
  const handlers = createDispatch({
    library: () => library,
    commands: [...commands, ...more],
    now: () => Temporal.Instant.from('2025-12-05T02:00:00Z'),
    zone: 'Asia/Kolkata',
    office: async () => null,
    logger: pino({}, { write: (line: string) => void logged.push(line) }),
  });
  const place = { asker, channelId: 'C1' };
  const authority = async () => ({ may: true }) as const;
  const send = (input: Invocation['input']) =>
    handlers.command({ asker, channelId: 'C1', authority, input });
  return {
    logged,
    handlers,
    typed: (text: string) => send({ type: 'typed', text }),
    pressed: (command: string, args: Record<string, string> = {}) =>
      send({ type: 'command', request: { command, args } }),
    asked: async (text: string) => {
      const reply = await handlers.question({ ...place, text, thread: [], called: true });
      if (!reply) throw new Error('there was no answer');
      return reply;
    },
    overheard: (text: string) => handlers.question({ ...place, text, thread: [], called: false }),
    pointedAt: (text: string) => send({ type: 'message', text }),
  };
}

describe('a command', () => {
  it('is answered from the default pack, with the request that its buttons run again', async () => {
    const { document, request } = await setUp().typed('defense s400');
    expect(request).toEqual({ command: 'defence', args: { system: 's400' } });
    expect(read(document)).toContain('S-400');
  });

  it('is answered from the pack that is named', async () => {
    const { document } = await setUp().pressed('brief', { pack: 'strait-2031' });
    expect(document.title).not.toBe(shipped.meta.title);
  });

  it.each([
    ['an unknown pack', 'trade', { pack: 'atlantis' }, /no such pack.*india-russia-2025/i],
    ['an argument that is missing', 'figure', {}, /needs the name of a figure/],
    ['a text that is too long', 'people', { name: 'x'.repeat(500) }, /at most 40 characters/],
    ['an option that is not there', 'trade', { colour: 'red' }, /no such option/],
    ['a command of another version', 'dance', {}, /no such command.*\/summit help/i],
  ])('is refused with what to do for %s, and nothing is logged', async (_, name, args, said) => {
    const { pressed, logged } = setUp();
    const { document, request } = await pressed(name, args);
    expect(read(document)).toMatch(said);
    expect(request).toBeNull();
    expect(logged).toEqual([]);
  });

  it('offers the nearest command for a slip, and a search for the words', async () => {
    const { document } = await setUp().typed('tarde');
    expect(document.actions).toEqual([
      expect.objectContaining({ request: { command: 'trade', args: {} } }),
      expect.objectContaining({ request: { command: 'find', args: { words: 'tarde' } } }),
    ]);
  });

  it('that breaks is apologised for without a word of the cause, which is logged', async () => {
    const broken: Command = {
      ...commandNamed('trade'),
      name: 'broken',
      run: () => {
        throw new Error('the inner cause');
      },
    };
    const { pressed, logged } = setUp([broken]);
    const { document } = await pressed('broken');
    expect(read(document)).toMatch(/our side/);
    expect(read(document)).not.toContain('inner cause');
    expect(logged.join('')).toContain('the inner cause');
  });
});

describe('a message that somebody points at', () => {
  it('is answered as its words ask, with the request that shares it', async () => {
    const { document, request } = await setUp().pointedAt('How large is the trade deficit?');
    expect(request).toEqual({
      command: 'ask',
      args: { question: 'How large is the trade deficit?' },
    });
    expect(read(document)).toMatch(/Reported by|Worked out/);
  });

  it('without a word in it is refused with what to do', async () => {
    const { document, request } = await setUp().pointedAt(' 👍 ');
    expect(read(document)).toMatch(/no words.*\/summit ask/is);
    expect(request).toBeNull();
  });
});

describe('what is said in a thread without calling Sherpa', () => {
  it.each(['thanks!', 'ok', '👍', 'brb'])('is left alone: %s', async (text) => {
    expect(await setUp().overheard(text)).toBeNull();
  });

  it.each(['how large is the trade deficit?', 'what do xylophones cost'])(
    'is answered or declined where it asks: %s',
    async (text) => {
      expect(await setUp().overheard(text)).not.toBeNull();
    },
  );
});

describe('a question', () => {
  it('is answered with what carries the answer, each with its source, and with what to ask next', async () => {
    const { document } = await setUp().asked(
      'How much was trade between India and Russia in 2024-25?',
    );
    const text = read(document);
    expect(text).toContain('68.7');
    expect(text).toContain('Reported by');
    expect(document.blocks.filter(({ type }) => type === 'statement').length).toBeLessThanOrEqual(
      4,
    );
    expect(document.actions[0]).toMatchObject({ label: 'Sources' });
    expect(document.actions.at(-1)).toMatchObject({ request: { command: 'ask' } });
  });

  it('about something else is declined plainly', async () => {
    const { document } = await setUp().asked('quantum xylophone prices?');
    expect(document.title).toMatch(/^Not in this pack/);
    expect(read(document)).not.toMatch(/xylophone/);
  });

  it('is understood from what was said before', async () => {
    const { handlers } = setUp();
    const ask = async (text: string, thread: readonly Turn[]) => {
      const question = { asker, channelId: 'C1', text, thread, called: true };
      const reply = await handlers.question(question);
      return reply ? read(reply.document) : '';
    };
    const alone = await ask('and who says so?', []);
    const behind = await ask('and who says so?', [
      { speaker: 'person', text: 'What will the submarine lease cost?' },
      { speaker: 'sherpa', text: 'About USD 2 billion.' },
    ]);
    expect(behind).not.toBe(alone);
    expect(behind).toContain('Bloomberg');
  });

  it.each(['set up the digest at 7 for London', 'digest subscribe 07:00 London', 'unsubscribe'])(
    'that wants what only a command does gets what to type: %s',
    async (text) => {
      expect(read((await setUp().asked(text)).document)).toContain('/summit digest subscribe');
    },
  );

  it('without a word in it gets the help', async () => {
    const { document } = await setUp().asked(' ?? ');
    expect(read(document)).toContain('/summit');
  });
});

describe('suggestions', () => {
  it('are at most 25, best first, and none for what does not exist', async () => {
    const { handlers } = setUp();
    const suggest = (command: string, option: string, typed: string) =>
      handlers.suggest({ asker, channelId: null, command, option, typed, args: {} });
    expect((await suggest('defence', 'system', 's4'))[0]?.label).toContain('S-400');
    expect((await suggest('figure', 'measure', '')).length).toBeLessThanOrEqual(25);
    expect(await suggest('dance', 'system', 's4')).toEqual([]);
    expect(await suggest('defence', 'colour', 's4')).toEqual([]);
  });
});

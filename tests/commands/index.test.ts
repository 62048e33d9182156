import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { BUTTON_STATE_CAP, encodeButtonState } from '../../src/button-state.ts';
import { readTyped } from '../../src/grammar.ts';
import { renderShareable } from '../../src/platforms/discord/render.ts';
import { contextOf, library, shipped } from './rig.ts';

/** Files of the folder that declare no command. */
const OTHERS = new Set([
  'command.ts',
  'define.ts',
  'define-action.ts',
  'index.ts',
  'read-words.ts',
]);

describe('the list of commands', () => {
  test('has every file of the folder, and nothing else', async () => {
    const folder = fileURLToPath(new URL('../../commands', import.meta.url));
    const files = (await readdir(folder)).filter(
      (file) => file.endsWith('.ts') && !OTHERS.has(file),
    );
    const declared = commands.map(({ name }) => `${name}.ts`);
    expect(declared.toSorted()).toEqual(files.toSorted());
  });

  test('gives no name or other word to two commands', () => {
    const words = commands.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('keeps within what Discord registers', () => {
    const actions = commands.flatMap((command) =>
      (command.actions ?? []).map((action) => ({
        ...action,
        options: [...action.options, ...command.options],
      })),
    );
    for (const { name, description, options } of [...commands, ...actions]) {
      expect(name).toMatch(/^[a-z]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(options.length).toBeLessThanOrEqual(25);
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(option.description.length).toBeLessThanOrEqual(100);
      }
      const required = options.map((option) => option.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
    const plain = commands.filter((command) => !command.actions);
    const texts = [...plain, ...actions].flatMap((one) => [one, ...one.options]);
    const sized = [
      ...texts.map(({ name, description }) => [name, description]),
      ...texts
        .flatMap((text) => ('choices' in text ? (text.choices ?? []) : []))
        .map(Object.values),
    ].flat();
    expect(sized.join('').length).toBeLessThanOrEqual(8000);
  });

  test('has examples that each say something', () => {
    for (const command of commands) {
      const ofActions = (command.actions ?? []).flatMap((action) => action.examples);
      for (const example of [...command.examples, ...ofActions]) {
        const [word, ...rest] = example.split(' ');
        expect(word).toBe(command.name);
        const reading = readTyped(example, commands, shipped);
        expect(reading).toMatchObject({ type: 'run', request: { command: command.name } });
        const [option] = command.options;
        // What an action does is tried in tests/commands/digest.
        if (command.actions && rest.length > 0) continue;
        const args = rest.length > 0 && option ? { [option.name]: rest.join(' ') } : {};
        const document = command.run(command.args.parse(args), contextOf(shipped, '2025-12-05'));
        expect(document.title).not.toMatch(/^(No such|Nothing)/);
      }
    }
  });
});

/** A question is carried another way where it is too long: its answer is one message. */
const buttoned = commands.filter(({ name }) => name !== 'ask');

describe('a request that a command took', () => {
  test('fits into a button whatever was typed, on the thousandth page of a pack of the longest name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...buttoned),
        fc.string({
          unit: fc.constantFrom('|', '=', '\\', 'a', ' ', 'é', '€', '😀', '\n'),
          maxLength: 400,
        }),
        (command, typed) => {
          const given = Object.fromEntries(command.options.map(({ name }) => [name, typed]));
          const parsed = command.args.safeParse({ ...given, pack: 'p'.repeat(24) });
          if (!parsed.success) return;
          const args = Object.fromEntries(
            Object.entries(parsed.data).flatMap(([name, value]) => (value ? [[name, value]] : [])),
          );
          const request = { command: command.name, args };
          const text = encodeButtonState({ intent: 'page', page: 1000, request });
          expect(text.length).toBeLessThanOrEqual(BUTTON_STATE_CAP);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('fits at the longest that each option may be', () => {
    for (const { name: command, options, args: schema } of buttoned) {
      const args = Object.fromEntries(
        options.map(({ name, maxLength }) => [name, 'x'.repeat(maxLength)]),
      );
      expect(schema.safeParse(args).success).toBe(true);
      const text = encodeButtonState({ intent: 'page', page: 1000, request: { command, args } });
      expect(text.length).toBeLessThanOrEqual(BUTTON_STATE_CAP);
    }
  });
});

describe('a question', () => {
  const ask = commands.find(({ name }) => name === 'ask');
  const request = (question: string) => ({
    command: 'ask',
    args: { question: ask?.args.parse({ question }).question ?? '' },
  });

  test('of 4,000 characters is taken, and fits into a button of Slack', () => {
    const long = request('why so? '.repeat(500));
    const text = encodeButtonState({ intent: 'share', page: 0, request: long }, 2000);
    expect(text.length).toBeLessThanOrEqual(2000);
  });

  test('that fits on the label of a button fits into it on either platform', () => {
    const state = { intent: 'show', page: 0, request: request('x'.repeat(75)) } as const;
    expect(encodeButtonState(state).length).toBeLessThanOrEqual(BUTTON_STATE_CAP);
  });

  test('whose answer is shared fits on one message, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }), (question) => {
        const parsed = ask?.args.safeParse({ question });
        if (!ask || !parsed?.success) return;
        const document = ask.run(parsed.data, contextOf(shipped, '2026-11-21'));
        expect(renderShareable(document)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('suggestions for a half-typed option', () => {
  test('are at most 25, each short enough to be its argument, for every option that has them', () => {
    for (const command of commands) {
      for (const option of command.options) {
        expect(option.suggests).toBe(option.suggest !== undefined);
        for (const pack of library.packs.values()) {
          for (const typed of ['', 'a', 's', 'trade', 'S-4', 'zzzz', '😀', '|']) {
            const found = option.suggest?.(typed, pack, library) ?? [];
            expect(found.length).toBeLessThanOrEqual(25);
            for (const { label, value } of found) {
              expect(label.length).toBeLessThanOrEqual(100);
              expect(value.length).toBeLessThanOrEqual(option.maxLength);
            }
          }
        }
      }
    }
  });

  test('lead to one subject each: the value suggested is understood', () => {
    for (const command of commands) {
      const option = command.options.find(({ suggest, byNameOnly }) => suggest && !byNameOnly);
      for (const pack of library.packs.values()) {
        for (const { value } of option?.suggest?.('', pack, library) ?? []) {
          const args = command.args.parse({ [option?.name ?? '']: value });
          const { title } = command.run(args, contextOf(pack, pack.meta.summit.end));
          expect(title).not.toMatch(/^(No such|Which)/);
        }
      }
    }
  });
});

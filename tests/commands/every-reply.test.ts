import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { encodeButtonState } from '../../src/button-state.ts';
import type { Pack } from '../../src/content/library.ts';
import type { Document } from '../../src/document/model.ts';
import { inlineTexts } from '../support/document-text.ts';
import { commandNamed, contextOf, invented, read, shipped } from './rig.ts';

/** A month before the summit, its last day, and a year after. */
const days = ({ meta: { summit } }: Pack): readonly string[] => {
  const end = Temporal.PlainDate.from(summit.end);
  return [end.subtract({ months: 1 }), end, end.add({ years: 1 })].map(String);
};

interface Case {
  readonly name: string;
  readonly pack: Pack;
  readonly document: Document;
}

/** Each command with nothing, with everything that it suggests, and with words that mean nothing. */
const cases: readonly Case[] = [shipped, invented].flatMap((pack) =>
  days(pack).flatMap((day) =>
    commands.flatMap((command) => {
      const context = contextOf(pack, day);
      const option = command.options.find(({ byNameOnly }) => !byNameOnly);
      const values = [
        ...(option?.suggest?.('', pack, context.library) ?? []).map(({ value }) => value),
        ...(option ? ['qqqq', 'a', 'trade', 'catch of the fleet', '<!channel> *x* @everyone'] : []),
      ];
      const all: Record<string, string>[] = [
        ...(option?.required ? [] : [{}]),
        ...values.map((value) => ({ [option?.name ?? '']: value })),
      ];
      return all.map((args) => ({
        name: `${command.name} ${JSON.stringify(args)} on ${day} of ${pack.meta.id}`,
        pack,
        document: command.run(command.args.parse(args), context),
      }));
    }),
  ),
);

describe('every reply of every command, on either pack, before, during and after the summit', () => {
  test('cites every statement with its source and its day', () => {
    for (const { name, document } of cases) {
      for (const block of document.blocks) {
        if (block.type !== 'statement') continue;
        const citation = inlineTexts(block.citation).join('');
        expect(citation, name).toMatch(
          /^(Reported|Named|Worked out) by .+; as of \d{1,2} \w{3} \d{4}/,
        );
      }
    }
  });

  test('says the substance in its summary, never a bare title', () => {
    for (const { name, document } of cases) {
      expect(document.summary.length, name).toBeGreaterThan(25);
      expect(document.summary.length, name).toBeLessThanOrEqual(400);
      expect(document.summary, name).not.toBe(document.title);
      expect(document.summary, name).toMatch(/[.?!)”"]$/);
    }
  });

  test('has at most four buttons, an answer five, each leading to a reply about the same pack', () => {
    const tried = new Set<string>();
    for (const { name, document, pack } of cases) {
      const most = name.startsWith('ask ') ? 5 : 4;
      expect(document.actions.length, name).toBeLessThanOrEqual(most);
      for (const action of document.actions) {
        if (action.type === 'link') continue;
        const { command, args } = action.request;
        expect(args.pack ?? shipped.meta.id, `${name}: ${action.label}`).toBe(pack.meta.id);
        const text = encodeButtonState({ intent: 'show', page: 0, request: action.request });
        if (tried.has(text)) continue;
        tried.add(text);
        const target = commandNamed(command);
        const next = target.run(target.args.parse(args), contextOf(pack, pack.meta.summit.end));
        expect(next.title, `${name}: ${action.label}`).not.toMatch(
          /^(No such|Nothing found|Which)/,
        );
      }
    }
  });

  test('shows facts whole: every fact that a statement begins to tell is told to its end', () => {
    for (const { name, document, pack } of cases) {
      const texts = [...pack.facts.values()].map(({ text }) => text);
      for (const block of document.blocks) {
        if (block.type !== 'statement') continue;
        const said = inlineTexts(block.content).join('');
        const begun = texts.filter((text) => said.startsWith(text.slice(0, 40)));
        if (begun.length > 0) expect(begun, name).toContain(said);
      }
    }
  });

  test('reads without a gap: no undefined, no empty brackets, no doubled stops', () => {
    for (const { name, document } of cases) {
      expect(read(document), name).not.toMatch(
        /undefined|NaN|\[object|\(\)|\.\.|; ;| {2}·|: \.|\bmores\b|\b1 \w+s:/,
      );
    }
  });
});

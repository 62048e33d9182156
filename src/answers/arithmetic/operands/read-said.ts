import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import type { Question } from '../../reading/question.ts';
import { figuresOf } from './figures.ts';

/** A word or phrase of a question, where it stands. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly terms: ReadonlySet<string>;
  readonly signs: ReadonlySet<Sign>;
}

/**
 * The words and phrases of a question, in order. A phrase stands for the words within it, unless it
 * says no more than how to reckon: `must trade rise` speaks of trade.
 */
export function readSaid(question: Question, pack: Pack): readonly Said[] {
  const mentions = readMentions(question.tokens, lexiconOf(pack)).map((mention) => ({
    ...saidOf(mention),
    inner: mention.inner,
  }));
  const { keys } = figuresOf(pack);
  const keyed = ({ terms }: Said): boolean =>
    meets(keys, terms) || [...terms].some((term) => term.startsWith('@'));
  const outer = mentions.filter(({ inner }) => !inner);
  const wordless = outer.filter((one) => !keyed(one));
  const within = mentions.filter(
    (one) =>
      one.inner && keyed(one) && wordless.some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const covered = (at: number): boolean => mentions.some(({ from, to }) => from <= at && at < to);
  const unknown = question.tokens.flatMap((token, at): readonly Said[] =>
    token.type === 'word' && !covered(at)
      ? [{ from: at, to: at + 1, terms: new Set([`=${token.stem}`]), signs: new Set() }]
      : [],
  );
  return [...outer, ...within, ...unknown].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

const saidOf = ({ from, to, senses }: Mention): Said => ({
  from,
  to,
  terms: new Set(
    senses.flatMap((sense) =>
      sense.kind === 'meaning' ? [sense.id] : sense.kind === 'entity' ? [`@${sense.id}`] : [],
    ),
  ),
  signs: new Set(senses.flatMap((sense) => (sense.kind === 'sign' ? [sense.sign] : []))),
});

/** Whether the two have anything in common. */
export const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  !some.isDisjointFrom(others);

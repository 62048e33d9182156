import type { Pack } from '../../../content/library.ts';
import { spanOf } from '../../../content/span.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';

/** The dates of two that are said to follow each other, where they followed the other way: `X was signed before Y`. */
export function insteadOfSequence(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, claimed, supposed, slots } = assertion;
  if (!claimed && !supposed) return [];
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token, place) => place > 0 && is(token, 'earlier', 'later'));
  if (at < 0) return [];
  const named = readMentions(tokens, lexiconOf(pack)).flatMap(({ from, senses, inner }) => {
    const [id] = senses.flatMap((sense) =>
      sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === 'weapon-system'
        ? [sense.id]
        : [],
    );
    return inner || id === undefined ? [] : [{ id, from }];
  });
  const one = named.find(({ from }) => from < at)?.id;
  const other = named.find(({ from }) => from > at)?.id;
  if (one === undefined || other === undefined || one === other) return [];
  const keys = slots.flatMap(({ slot }) => slot.terms);
  const datesOf = (id: string): readonly Candidate[] =>
    candidatesOf(pack).candidates.filter(
      (candidate) =>
        candidate.entities.has(id) &&
        startOf(candidate) !== null &&
        keys.some((key) => candidate.keys.has(key)),
    );
  const [first, second] = is(tokens[at], 'earlier') ? [one, other] : [other, one];
  const [sooner, later] = [datesOf(first), datesOf(second)];
  const isReversed = sooner.every((a) => later.every((b) => (startOf(a) ?? '') > (endOf(b) ?? '')));
  return sooner.length > 0 && later.length > 0 && isReversed ? [...later, ...sooner] : [];
}

const spanOfDate = ({ source }: Candidate): { start: string; end: string } | null =>
  source.from === 'fact' && source.fact.figure && 'date' in source.fact.figure
    ? spanOf(source.fact.figure.date)
    : null;

const startOf = (one: Candidate): string | null => spanOfDate(one)?.start ?? null;
const endOf = (one: Candidate): string | null => spanOfDate(one)?.end ?? null;

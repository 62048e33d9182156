import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import { isAhead } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { weightIn } from '../claims/near.ts';

/** What grows or shrinks, or is to. */
interface Change {
  readonly of: string;
  readonly way: 'up' | 'down';
  /** Whether it is only to do so: somebody wants it, or it is expected. */
  readonly isAim: boolean;
}

/** How far behind its verb stands what changes, or else before it. */
const BEHIND = 4;
const BEFORE = 10;

/**
 * What has something grow that a question has shrink, or the other way round: `why does it want to cut its
 * exports`. Empty where any fact has it change as the question does; what is only wanted is another matter
 * than what is so.
 */
export function insteadOfChange(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, ranked, claimed, supposed, stated, denied } = assertion;
  if (denied.size > 0 || !(claimed || supposed || stated)) return [];
  const said = changesIn(question.tokens, pack);
  if (said.length === 0) return [];
  const rest = slots.filter(({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0);
  const score = new Map(ranked.map((one) => [one.candidate, one.score]));
  return said.flatMap(({ of, way, isAim }) => {
    const told = changing(pack).filter(({ change }) => change.of === of && change.isAim === isAim);
    if (told.some(({ change }) => change.way === way)) return [];
    return told
      .map(({ candidate }) => ({ candidate, share: weightIn(candidate, rest) }))
      .toSorted(
        (a, b) =>
          b.share - a.share || (score.get(b.candidate) ?? 0) - (score.get(a.candidate) ?? 0),
      )
      .slice(0, 1)
      .map(({ candidate }) => candidate);
  });
}

/** Of each fact what it says to grow or to shrink. */
const changing = perPack((pack): readonly { candidate: Candidate; change: Change }[] =>
  candidatesOf(pack).candidates.flatMap((candidate) => {
    if (candidate.source.from !== 'fact') return [];
    const { text } = candidate.source.fact;
    return changesIn(tokensOf(text), pack).map((change) => ({
      candidate,
      change: isAhead(candidate) ? { ...change, isAim: true } : change,
    }));
  }),
);

function changesIn(tokens: readonly Token[], pack: Pack): readonly Change[] {
  const { rising, falling } = pack.vocabulary.premises;
  const { is } = wordsOf(pack.vocabulary);
  const isOf = (at: number): boolean => is(tokens[at], 'of', 'in');
  // `Close to ten years` closes nothing.
  const isVerb = ({ to }: { to: number }): boolean =>
    isOf(to) || !is(tokens[to], 'until', 'towards');
  const runs = [
    ...phraseRuns(tokens, rising).map((run) => ({ ...run, way: 'up' as const })),
    ...phraseRuns(tokens, falling).map((run) => ({ ...run, way: 'down' as const })),
  ].filter(isVerb);
  if (runs.length === 0) return [];
  const things = readMentions(tokens, lexiconOf(pack)).filter(
    ({ from, to, senses }) =>
      senses.some((sense) => sense.kind === 'meaning' && !meant(pack).has(sense.id)) &&
      !runs.some((run) => run.from < to && from < run.to),
  );
  const objects = runs.map(({ to }) => {
    const first = things.find(({ from }) => from >= to && from - to < BEHIND);
    const isApart = is(tokens[to], 'preposition') && !isOf(to);
    return isApart ? undefined : lastOf(first, things);
  });
  return runs.flatMap(({ from, to, way }, at) => {
    // `Wants it closed`: what stands for something says nothing of what.
    const isNamed = !is(tokens[from - 1], 'pronoun');
    const before = things.findLast(
      (one) => one.to <= from && from - one.to < BEFORE && !objects.includes(one) && isNamed,
    );
    const object = objects[at];
    const thing = object ?? before;
    // `Is narrowing the gap a priority`: what is spoken of first is a deed and none that was done.
    const isAim =
      (object !== undefined && from <= 1) ||
      is(tokens[from - 1], 'modal', 'until', 'wanting') ||
      is(tokens[from - 2], 'modal', 'wanting') ||
      is(tokens[to], 'wanting');
    return thing ? meaningsOf(thing).map((of) => ({ of, way, isAim })) : [];
  });
}

/** `Trade deficit`: of words that stand together the last is the one that the others belong to. */
function lastOf(first: Mention | undefined, things: readonly Mention[]): Mention | undefined {
  const next = first && things.find(({ from }) => from === first.to);
  return next ? lastOf(next, things) : first;
}

const meaningsOf = ({ senses }: Mention): readonly string[] =>
  senses.flatMap((sense) => (sense.kind === 'meaning' ? [sense.id] : []));

/** What several words of growing and shrinking mean themselves: that is nothing that grows. */
const meant = perPack((pack): ReadonlySet<string> => {
  const { rising, falling } = pack.vocabulary.premises;
  const lexicon = lexiconOf(pack);
  const stems = new Map<string, Set<string>>();
  for (const phrase of [rising, falling].flatMap((list) => Object.values(list).flat())) {
    const tokens = tokensOf(phrase);
    for (const sense of lexicon.phrase(tokens)?.senses ?? []) {
      if (sense.kind !== 'meaning') continue;
      const known = stems.get(sense.id) ?? new Set();
      stems.set(sense.id, known.add(tokens.map(({ stem }) => stem).join(' ')));
    }
  }
  return new Set([...stems].flatMap(([id, { size }]) => (size > 1 ? [id] : [])));
});

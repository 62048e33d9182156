import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import { interleaved } from '../interleaved.ts';
import type { Turn } from '../sources/follow-sources.ts';
import { neededIn } from '../telling/cited-values.ts';
import { PHRASES } from '../telling/phrases.ts';
import { SUPPORT } from '../telling/reply.ts';

/** What two leads may have together to be read in one go. */
const LEAD_CAP = 400;

/**
 * The parts' answers as one: the first leads, and each later one that says something new and whose
 * values can be cited beside those of the others.
 */
export function composed(turns: readonly Turn[], missing: boolean, pack: Pack): Turn {
  const [opening, ...others] = turns;
  const last = turns.at(-1);
  // `The figure: who gives it` tells the figure and more: the first by itself says nothing beside it.
  const isWithin =
    opening !== undefined && others[0]?.answer.lead.endsWith(opening.answer.lead) === true;
  const [first, ...rest] = isWithin ? others : turns;
  if (!first || !last) throw new Error('there is no part to answer');
  const added = rest.filter(
    ({ answer }, at) =>
      ![first, ...rest.slice(0, at)].some((before) => repeats(answer, before.answer)),
  );
  let lead = first.answer.lead;
  let needed = neededIn(first.answer, pack);
  const told = [first];
  for (const turn of added) {
    const more = unique([...needed, ...neededIn(turn.answer, pack)]);
    if (more.length > SUPPORT || lead.length + turn.answer.lead.length > LEAD_CAP) continue;
    lead = `${lead} ${turn.answer.lead}`;
    needed = more;
    told.push(turn);
  }
  const note = missing ? ` ${PHRASES[first.answer.language].restMissing}` : '';
  const focus = [...new Set(told.toReversed().flatMap((turn) => focusOf(turn)))];
  const all = unique(interleaved(told.map(({ answer }) => answer.support)));
  const besides = all.filter((one) => !needed.some((other) => isSame(one, other)));
  const shown = [...needed, ...besides].slice(0, SUPPORT);
  return {
    answer: {
      ...first.answer,
      lead: `${lead}${note}`,
      support: all.filter((one) => shown.some((other) => isSame(one, other))),
    },
    context: last.context && { ...last.context, focus },
    question: first.question,
  };
}

/** What an answer is about. */
export const focusOf = ({ context }: Turn): readonly Candidate[] => context?.focus ?? [];

/** Whether an answer leads with what another leads with. */
const repeats = (answer: Answer, before: Answer): boolean => {
  const [one] = answer.support;
  const [other] = before.support;
  return (
    before.lead.includes(answer.lead) ||
    (one !== undefined && other !== undefined && idOf(one) !== '' && idOf(one) === idOf(other))
  );
};

const unique = (all: readonly Support[]): readonly Support[] =>
  all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);

const isSame = (one: Support, other: Support): boolean =>
  one === other || (idOf(one) !== '' && idOf(one) === idOf(other));

/** The id of a statement that is shown; none of a sum. */
export const idOf = (support: Support): string => {
  switch (support.from) {
    case 'fact':
      return support.fact.id;
    case 'derivation':
      return support.derived.derivation.id;
    case 'sum':
      return '';
  }
};

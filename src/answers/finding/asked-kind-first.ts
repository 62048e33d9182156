import type { Pack } from '../../content/library.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Want } from '../reading/wanted/wants.ts';
import { asksDoer, namesNobody } from './asks-doer.ts';
import { isInOrder, orderAsked } from './order-asked.ts';
import type { Ranked } from './rank.ts';

/** `How much is the deal` asks for no count: in English that is `how many`. */
export function countsLast(
  ranked: readonly Ranked[],
  want: Want,
  { asks, language }: Question,
): readonly Ranked[] {
  const isMuch = asks.has('how-much') && !asks.has('how-many') && language === 'en';
  if (!isMuch || want.kind !== 'amount' || want.of !== null) return ranked;
  const isCount = ({ candidate: { gives } }: Ranked): boolean =>
    gives.has('count') && !gives.has('money');
  return ranked
    .map((one) => (isCount(one) ? { ...one, score: one.score - COUNT } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const COUNT = 0.3;

/** `What came after the dinner` asks for what is said to be after it, and for nothing on the dinner. */
export function sequelsFirst(
  ranked: readonly Ranked[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const order = orderAsked(question, pack);
  if (order === null) return ranked;
  return ranked
    .map((one) =>
      isInOrder(one.candidate, order, pack) ? { ...one, score: one.score + SEQUEL } : one,
    )
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const SEQUEL = 0.5;

/** `Any news on the lease` asks how things stand with it, and for nothing that was always so. */
export function stateFirst(ranked: readonly Ranked[], { signs }: Question): readonly Ranked[] {
  if (!signs.has(STATE)) return ranked;
  return ranked
    .map((one) =>
      tellsState(one) && one.missing.every(({ inner }) => inner)
        ? { ...one, score: one.score + STANDS }
        : one,
    )
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** `In what city will X host Y` asks for a place that has a name, and for nothing that was done at one. */
export function citiesFirst(
  ranked: readonly Ranked[],
  want: Want,
  { terms }: Question,
  pack: Pack,
): readonly Ranked[] {
  if (want.kind !== 'place' || !terms.has(CITY)) return ranked;
  const isPlaced = ({ candidate: { entities } }: Ranked): boolean =>
    [...entities].some((id) => pack.entities.get(id)?.kind === 'place');
  return ranked
    .map((one) => (isPlaced(one) ? { ...one, score: one.score + PLACED } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const CITY = 'city';
const PLACED = 0.1;

/** `What does India buy` asks for things, and for no number of them. */
export function thingsFirst(
  ranked: readonly Ranked[],
  want: Want,
  { tokens, numbers, dates, asks, meanings }: Question,
  { vocabulary }: Pack,
): readonly Ranked[] {
  const { is } = wordsOf(vocabulary);
  const isPlain = numbers.length + dates.length === 0 && [...asks].every((ask) => ask === 'what');
  const isDeed = is(tokens[0], 'asking-what') && is(tokens[1], 'auxiliary');
  if (want.kind !== 'statement' || !isPlain || !isDeed || !meanings.has('import')) return ranked;
  return ranked
    .map((one) =>
      one.candidate.gives.has('amount') || one.candidate.gives.has('count')
        ? { ...one, score: one.score - COUNT }
        : one,
    )
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const STATE = 'state-of-play';
const STANDS = 0.6;

/** Said by the editor, and not only learnt from a wording. */
const tellsState = ({ candidate: { source } }: Ranked): boolean =>
  source.from === 'fact' && source.fact.tells.includes('how-it-stands');

/** `Who arrived` asks for somebody, and what arrived stands back. */
export function personsFirst(
  ranked: readonly Ranked[],
  want: Want,
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (want.kind !== 'person' || !asksDoer(question, pack)) return ranked;
  return ranked
    .map((one) => (namesNobody(one, question, pack) ? { ...one, score: one.score - NOBODY } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const NOBODY = 0.3;

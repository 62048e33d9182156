import type { Pack } from '../../content/library.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Want } from '../reading/wanted/wants.ts';
import { asksDoer, namesNobody } from './asks-doer.ts';
import { isInOrder, orderAsked } from './order-asked.ts';
import { by, type Raise } from './raised.ts';

/** `How much is the deal` asks for no count: in English that is `how many`. */
export function countsLast(want: Want, { asks, language }: Question): Raise {
  const isMuch = asks.has('how-much') && !asks.has('how-many') && language === 'en';
  if (!isMuch || want.kind !== 'amount' || want.of !== null) return null;
  return by(-COUNT, ({ candidate: { gives } }) => gives.has('count') && !gives.has('money'));
}

const COUNT = 0.3;

/** `What came after the dinner` asks for what is said to be after it, and for nothing on the dinner. */
export function sequelsFirst(question: Question, pack: Pack): Raise {
  const order = orderAsked(question, pack);
  return order === null ? null : by(SEQUEL, ({ candidate }) => isInOrder(candidate, order, pack));
}

const SEQUEL = 0.5;

/** `Any news on the lease` asks how things stand with it, as an editor says, and for nothing that was always so. */
export const stateFirst = ({ signs }: Question): Raise =>
  signs.has(STATE)
    ? by(
        STANDS,
        ({ candidate: { source }, missing }) =>
          source.from === 'fact' &&
          source.fact.tells.includes('how-it-stands') &&
          missing.every(({ inner }) => inner),
      )
    : null;

const STATE = 'state-of-play';
const STANDS = 0.6;

/** `In what city will X host Y` asks for a place that has a name, and for nothing that was done at one. */
export const citiesFirst = (want: Want, { terms }: Question, pack: Pack): Raise =>
  want.kind === 'place' && terms.has(CITY)
    ? by(PLACED, ({ candidate: { entities } }) =>
        [...entities].some((id) => pack.entities.get(id)?.kind === 'place'),
      )
    : null;

const CITY = 'city';
const PLACED = 0.1;

/** `What does India buy` asks for things, and for no number of them. */
export function thingsFirst(
  want: Want,
  { tokens, numbers, dates, asks, meanings }: Question,
  { vocabulary }: Pack,
): Raise {
  const { is } = wordsOf(vocabulary);
  const isPlain = numbers.length + dates.length === 0 && [...asks].every((ask) => ask === 'what');
  const isDeed = is(tokens[0], 'asking-what') && is(tokens[1], 'auxiliary');
  if (want.kind !== 'statement' || !isPlain || !isDeed || !meanings.has('import')) return null;
  return by(-COUNT, ({ candidate: { gives } }) => gives.has('amount') || gives.has('count'));
}

/** `Who arrived` asks for somebody, and what arrived stands back. */
export const personsFirst = (want: Want, question: Question, pack: Pack): Raise =>
  want.kind === 'person' && asksDoer(question, pack)
    ? by(-NOBODY, (one) => namesNobody(one, question, pack))
    : null;

const NOBODY = 0.3;

/** `How do they get there` asks for the way, as an editor says, and for no figure on the same matter. */
export function waysFirst({ asks, polar }: Question): Raise {
  const others = [...asks].some((ask) => ask !== 'how' && ask !== 'what');
  if (!asks.has('how') || others || polar) return null;
  return by(
    WAY,
    ({ candidate: { source } }) => source.from === 'fact' && source.fact.tells.includes('how'),
  );
}

/** How much before a mere mention what tells of the way counts, where `how` is asked. */
const WAY = 0.25;

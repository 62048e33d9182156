import type { Pack } from '../../content/library.ts';
import { asksDoer, namesNobody } from '../finding/asks-doer.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { SAME_QUESTION } from '../finding/same-question.ts';
import { wordsOf } from '../language/words.ts';
import { namesPersonAlone } from '../reading/named/names-person.ts';
import type { Question } from '../reading/question.ts';

/** Whether somebody is asked for and what is told only happens to name a country or somebody. */
export function leavesWhoUntold(best: Ranked, resolved: Resolved, pack: Pack): boolean {
  const { want, question } = resolved;
  if (want.kind !== 'person' || question.polar || namesPersonAlone(question, pack)) return false;
  return (
    isMerelyNamed(best, resolved, pack) ||
    isCountryAlone(best, resolved, pack) ||
    isUnknownDeed(best, resolved, pack)
  );
}

/** `Who is the president of X`: the office is what is asked, and all that is known of the question is a name. */
function isMerelyNamed({ asking }: Ranked, { slots, question }: Resolved, pack: Pack): boolean {
  if (asksPartner(question, pack)) return false;
  const outer = slots.filter(({ slot }) => !slot.inner);
  const isName = outer.every(({ slot }) =>
    slot.terms.every((term) => HAVING_OFFICES.has(pack.entities.get(term.slice(1))?.kind ?? '')),
  );
  return outer.length > 0 && isName && asking < SAME_QUESTION;
}

/** `The interview, who with`: the other side is asked for, and no office. */
function asksPartner({ tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return tokens.some(
    (token, at) =>
      is(token, 'asking-who') && [tokens[at - 1], tokens[at + 1]].some((one) => is(one, 'towards')),
  );
}

const HAVING_OFFICES: ReadonlySet<string> = new Set(['country', 'organisation', 'place']);

/** `Who is selling it`: a price names both countries and says nothing of who sells. */
const isCountryAlone = (best: Ranked, { question }: Resolved, pack: Pack): boolean =>
  !isSaidBySomebody(best, question, pack) &&
  best.likeness < (best.coverage >= WHOLE ? LIKE : SAME_QUESTION) &&
  asksDoer(question, pack) &&
  (namesNobody(best, question, pack) || isInPassing(best, question));

/** `Who said that` of what somebody says, whatever else it names. */
const isSaidBySomebody = (
  { candidate: { source } }: Ranked,
  { tokens }: Question,
  { vocabulary }: Pack,
): boolean =>
  source.from === 'fact' &&
  source.fact.by.length > 0 &&
  tokens.some((token) => wordsOf(vocabulary).is(token, 'saying'));

/** Whether it names somebody, and little of the question: he is not said to have done that. */
const isInPassing = ({ coverage, asking, likeness }: Ranked, { slots }: Question): boolean =>
  asking < UNASKED &&
  (coverage < ENOUGH || (likeness < LIKE && slots.filter(({ inner }) => !inner).length <= 1));

/** What has all of a question need be less like a wording. */
const WHOLE = 0.95;
const LIKE = 0.6;
const UNASKED = 0.3;
const ENOUGH = 0.6;

/** In Hindi who it is stands behind what he is, `the pilot was who`: that nothing knows. */
const isUnknownDeed = (
  { missing }: Ranked,
  { question: { tokens, language } }: Resolved,
  { vocabulary }: Pack,
): boolean =>
  language === 'hi' &&
  missing.some(
    ({ at, unknown, inner }) =>
      unknown &&
      !inner &&
      at >= tokens.length - 3 &&
      wordsOf(vocabulary).is(tokens[at + 1], 'asking-who'),
  );

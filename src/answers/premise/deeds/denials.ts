import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { anyWord, HELPING, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { readQuestion } from '../../reading/question.ts';
import { asksIfAlone } from '../../sources/asked/asks-if-alone.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, says, weightIn } from '../claims/near.ts';

/** How much of what is known of the question a statement must speak of to deny it. */
const SAME = 0.6;
/** How much must be known of it. */
const ENOUGH = 0.8;
/** A word so light, such as whom everything is about, makes nothing the nearer. */
const COMMON = 0.1;

/** Whether a statement says that something is not so; `no other` and `not only` say that it is. */
export const isDenial = (text: string, { vocabulary }: Pack): boolean =>
  denialOf(vocabulary).test(text);

const denialOf = perVocabulary(({ phrases }) => {
  const any = (by: (typeof phrases)['denied']): string =>
    anyWord(LANGUAGES.flatMap((language) => by[language]));
  return new RegExp(`(?!${any(phrases['not-denied'])})${any(phrases.denied)}`, 'iu');
});

/** Whether all that is asked is told of a weapon: whether the visit is announced says nothing of its delivery. */
const isOfWeapon = (best: Assertion['ranked'][number] | undefined, pack: Pack): boolean =>
  best !== undefined &&
  best.missing.length === 0 &&
  [...best.candidate.entities].some((id) => pack.entities.get(id)?.kind === 'weapon-system');

/** A statement that denies what the question affirms, where none affirms it. */
export function insteadOfDenied(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { slots, supposed, denied } = assertion;
  if (!supposed || denied.size > 0 || asksOpenly(assertion)) return [];
  if (isNegated(assertion, pack)) return [];
  const known = slots.filter(({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total < ENOUGH) return [];
  const spoken = candidatesOf(pack)
    .havingAny(known.flatMap(({ slot }) => slot.terms))
    .flatMap((candidate) => {
      if (candidate.source.from !== 'fact' || !isAbout(candidate, assertion, pack)) return [];
      const share = weightIn(candidate, known);
      const { text } = candidate.source.fact;
      return share < total * SAME
        ? []
        : [{ candidate, share, own: weightIn(candidate, known, says), text }];
    })
    // Of two that are asked for in such words, that which says them itself.
    .toSorted((a, b) =>
      Math.abs(b.share - a.share) > COMMON ? b.share - a.share : b.own - a.own || b.share - a.share,
    );
  const [best] = spoken;
  const affirmed = spoken.find(
    ({ text }) =>
      !isDenial(text, pack) || affirms(text, assertion, pack) || affirmsAll(text, assertion, pack),
  );
  if (!best || (affirmed && affirmed.share >= best.share)) return [];
  return [best.candidate];
}

/** `What did he say of who began it`: who asks what and who affirms nothing of it. */
const asksOpenly = ({ claimed, question: { asks } }: Assertion): boolean =>
  !claimed && [...asks].every((ask) => ask === 'what' || ask === 'who');

/** A word so telling says what a sentence is about. */
const TELLING = 0.35;

/** Whether a part of a statement that denies something affirms what the question says: `it is the first`. */
function affirms(text: string, { slots }: Assertion, pack: Pack): boolean {
  const affirming = text.split(/[;:]\s/).filter((part) => !isDenial(part, pack));
  const told = affirming.flatMap((part) => [...readQuestion(part, pack).terms]);
  return slots.some(
    ({ slot, weight }) => weight >= TELLING && slot.terms.some((term) => told.includes(term)),
  );
}

/** Whether all that tells stands before what is denied: `praised X as a power that will not bow`. */
function affirmsAll(text: string, { slots }: Assertion, pack: Pack): boolean {
  const [before = '', ...rest] = text.split(/\sthat\s/);
  if (rest.length === 0 || isDenial(before, pack)) return false;
  const told = readQuestion(before, pack).terms;
  const telling = slots.filter(({ slot, weight }) => !slot.inner && weight >= TELLING);
  return (
    telling.length > 0 && telling.every(({ slot }) => slot.terms.some((term) => told.has(term)))
  );
}

/** `Why does he say that X does not Y`: what is said not to be so is what the statement denies, too. */
const isNegated = ({ question: { signs, tokens } }: Assertion, { vocabulary }: Pack): boolean =>
  signs.has('negation') && !signs.has('confirm') && !wordsOf(vocabulary).is(tokens[0], ...HELPING);

/** Who says or reports that something was announced, `when X reported it`, is not what was announced. */
function isSpeaker(id: string, pack: Pack): boolean {
  const kind = pack.entities.get(id)?.kind;
  return kind === 'person' || kind === 'organisation';
}

/** A word so heavy is told of hardly anything. */
const RARE = 0.9;

/** That nothing is official, where it is said to have been announced or confirmed. */
export function insteadOfOfficial(
  { question, claimed, things, ranked, denied, slots }: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const { signs, tokens, dates } = question;
  const { is } = wordsOf(pack.vocabulary);
  const isAsked = is(tokens[0], 'be', 'auxiliary') && dates.length === 0;
  // `Although no announcement was made` is so.
  // `Independently confirmed or only his word` asks which it is.
  const isOpen = isAsked || asksIfAlone(tokens, pack.vocabulary);
  if (!claimed || isOpen || denied.size > 0 || !signs.has('official')) return [];
  // `Announced a freeze` is of the freeze, of which next to nothing is told, and not of what was not announced.
  const isElse = slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      !slot.unknown &&
      weight >= RARE &&
      !slot.terms.some((term) => /^[@#]/.test(term)),
  );
  if (isElse || isOfWeapon(ranked[0], pack)) return [];
  const score = new Map(ranked.map((one) => [one.candidate, one.score]));
  return candidatesOf(pack)
    .candidates.filter(
      ({ source, gives, entities }) =>
        source.from === 'fact' &&
        gives.has('official') &&
        isDenial(source.fact.text, pack) &&
        things.every((id) => entities.has(id) || isSpeaker(id, pack)),
    )
    .toSorted((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0))
    .slice(0, 1);
}

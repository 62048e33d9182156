import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { type Ranked, rank, type WeighedSlot } from '../../finding/rank.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isInText, says, speaksOf, weightIn } from '../claims/near.ts';
import { type OfMatter, ofSameMatter } from '../claims/same-matter.ts';
import { isDenial } from './denials.ts';

/** What says more than the summit's visit and talks do is of something else that may be called off. */
const COMMON = 0.4;

/** The word for what was called off, put off or refused. */
const CANCEL = 'cancel';

/** What is told of that of which it is taken for granted that it was called off, put off or refused. */
export function insteadOfCalledOff(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, claimed, supposed, denied } = assertion;
  const isTaken = claimed || supposed || question.asks.has('who');
  if (!isTaken || denied.size > 0) return [];
  const ofSummit = whenSummitIs(assertion, pack);
  return ofSummit.length > 0 ? ofSummit : asItStands(assertion, pack);
}

/** How much must be said of what was called off, and how much of it a statement must speak of. */
const MATTER = { least: 0.6, share: 0.6 } as const;

/** What the sources tell of the same. */
function asItStands(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { slots } = assertion;
  const outer = slots.filter(({ slot, weight }) => !slot.inner && weight > 0);
  const rest = outer.filter(({ slot }) => !slot.terms.includes(CANCEL));
  if (rest.length === outer.length || rest.some(({ slot }) => slot.outside === true)) return [];
  // Of those that were ranked only what says the opposite may be left.
  const anew = { ...assertion, ranked: rank(slots, candidatesOf(pack)) };
  const whole = asToldOf(rest, anew, pack);
  if (whole.length > 0) return whole;
  // `What did X say when the deliveries were stopped`: of what was stopped is told what stands beside the word.
  const at = outer.find((one) => !rest.includes(one))?.slot.at ?? 0;
  const near = rest.filter(({ slot }) => slot.at >= at - BEFORE && slot.at <= at + BEHIND);
  return near.length < rest.length ? asToldOf(near, anew, pack) : [];
}

/** So near before and behind the word stands what was called off, and by whom. */
const BEFORE = 2;
const BEHIND = 5;

function asToldOf(
  rest: readonly WeighedSlot[],
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const { ranked, claimed } = assertion;
  const isOfIt = (one: Candidate): boolean => isAbout(one, assertion, pack);
  if (ranked.some(({ candidate }) => says(candidate, CANCEL) && isOfIt(candidate))) return [];
  // `Refuses to cut`, where it is told that it will not be cut.
  const total = weightOf(rest);
  const isRefusal = ({ candidate }: Ranked): boolean =>
    candidate.source.from === 'fact' &&
    weightIn(candidate, rest, isInText) >= total * REFUSED &&
    isDenial(candidate.source.fact.text, pack);
  if (ranked.some(isRefusal)) return [];
  const own = ({ candidate }: OfMatter): number => weightIn(candidate, rest, says);
  // Who is said to have refused something may be told of in other words than those asked.
  const inText = ({ candidate }: OfMatter): number =>
    claimed ? weightIn(candidate, rest, isInText) : 0;
  // That it was signed says the most against its having been called off.
  const opposites = lexiconOf(pack).opposites(CANCEL);
  const isOpposed = ({ candidate }: OfMatter): number =>
    Number(claimed && opposites.some((term) => candidate.own.has(term)));
  const standing = (one: OfMatter): number => one.share + own(one) * OWN + isOpposed(one) * OPPOSED;
  return ofSameMatter(rest, MATTER, assertion)
    .filter(({ candidate }) => isOfIt(candidate))
    .toSorted(
      (a, b) =>
        standing(b) - standing(a) ||
        inText(b) - inText(a) ||
        (claimed ? hasFigure(b) - hasFigure(a) || isReported(b) - isReported(a) : 0) ||
        b.score - a.score,
    )
    .slice(0, 1)
    .map(({ candidate }) => candidate);
}

/** How much it counts beside what a statement speaks of that it says so itself, and that it was signed. */
const OWN = 0.35;
const OPPOSED = 0.2;

const weightOf = (slots: readonly WeighedSlot[]): number =>
  slots.reduce((sum, { weight }) => sum + weight, 0);

/** How much of what is refused a denial must say itself. */
const REFUSED = 0.8;

/** What was called off is told by how much or when it was to be, before what is said about it. */
const hasFigure = ({ candidate: { source } }: OfMatter): number =>
  Number(source.from === 'fact' && source.fact.figure !== undefined);

/** What is done already stands, and what is only expected may yet be called off. */
const isReported = ({ candidate: { source } }: OfMatter): number =>
  Number(source.from === 'fact' && source.fact.status === 'reported');

/** When the summit takes place, of which it is taken for granted that it was called off or put off. */
function whenSummitIs({ slots }: Assertion, pack: Pack): readonly Candidate[] {
  const { byId, weight } = candidatesOf(pack);
  const outer = slots.filter(({ slot }) => !slot.inner).map(({ slot }) => slot);
  const rest = outer.filter(({ terms }) => !terms.includes(CANCEL));
  if (rest.length === outer.length) return [];
  const dates = pack.meta.summit.facts.flatMap((id) => byId.get(id) ?? []);
  const isOfIt = (term: string): boolean =>
    weight(term) < COMMON && dates.some((one) => speaksOf(one, term));
  const isName = (term: string): boolean => {
    const kind = pack.entities.get(term.slice(1))?.kind;
    return kind === 'person' || kind === 'country';
  };
  const isOfSummit =
    rest.every(({ terms, unknown }) => !unknown && terms.some(isOfIt)) &&
    rest.some(({ terms }) => !terms.every(isName));
  if (!isOfSummit) return [];
  // A day on which the sources agree says it in fewer words.
  const differing = new Set(pack.disagreements.map(({ measure }) => measure.id));
  const agreed = dates.filter(({ measure }) => !measure || !differing.has(measure.id));
  return [...agreed, ...dates].slice(0, 1);
}

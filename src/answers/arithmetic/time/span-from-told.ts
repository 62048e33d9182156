import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import type { Reply } from '../../telling/reply.ts';
import type { Context } from '../../thread/context.ts';
import { type Dated, figuresOf } from '../operands/figures.ts';
import { meets, readSaid } from '../operands/read-said.ts';
import { subjectsMeant } from '../operands/read-subjects.ts';
import { refusal } from '../writing/refuse-sum.ts';
import { tellWorked } from '../writing/tell-sum.ts';
import { byStart } from './by-start.ts';
import { isTelling } from './dates-meant.ts';
import { overlap } from './elapsed.ts';
import { type Between, firmness, inOrder } from './spans.ts';
import { writeSpan } from './write-span.ts';

/** `How many years from then to delivery?`, `how long between the two?`: from the date that was just told. */
export function spanFromTold(
  /** As it was put, without what its thread adds. */
  question: Question,
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { asks, signs, dates, polar, tokens, slots } = question;
  if (!context?.used || polar || dates.length > 0) return null;
  if (!signs.has('span') && !asks.has('how-long')) return null;
  const [told = [], ...before] = context.used
    .map((ids) => datesOf(ids, pack))
    .filter((found) => found.length > 0);
  const isFromThen = phraseRuns(tokens, pack.vocabulary.phrases['from-told']).length > 0;
  const isBare = slots.every(({ inner, terms }) => inner || terms.every(isNumber));
  const [start] = told;
  if (isFromThen) {
    const end = start && endMeant(start, question, pack);
    if (end) return tell(inOrder(start, end), resolved, pack);
    if (!isBare) return { ...refusal('no-figure', resolved, pack), stands: true };
  }
  const [other] = before[0] ?? [];
  const isOfBoth = isBare && phraseRuns(tokens, pack.vocabulary.phrases['between-told']).length > 0;
  return isOfBoth && start && other && start !== other && !overlap(start, other)
    ? tell(inOrder(start, other), resolved, pack)
    : null;
}

const isNumber = (term: string): boolean => term.startsWith('#');

function tell(between: Between, resolved: Resolved, pack: Pack): Reply {
  const { from, to } = between;
  const written = writeSpan(between, resolved.question, pack);
  return tellWorked(written, [from.candidate, to.candidate], resolved, pack);
}

/** Dates that were told, the first first: of two that sources tell otherwise it is counted from the earlier. */
const datesOf = (ids: readonly string[], pack: Pack): readonly Dated[] =>
  ids
    .flatMap((id) => figuresOf(pack).dates.find(({ candidate }) => candidate.id === id) ?? [])
    .toSorted(byStart);

const OWN = 0.3;
const LABELLED = 0.15;
const FIRM = 0.4;

/** The other end: what a word of the question means, of what is spoken of or of the same thing as the start. */
function endMeant(start: Dated, question: Question, pack: Pack): Dated | null {
  const index = candidatesOf(pack);
  const said = readSaid(question, pack);
  const named = subjectsMeant(said, [], pack);
  const subjects = named.size > 0 ? named : start.subjects;
  const { is } = wordsOf(pack.vocabulary);
  // `How many days` calls nothing by its name.
  const naming = question.tokens.filter((token) => !is(token, 'day', 'week', 'month', 'year'));
  const stems = new Set(naming.map(({ stem }) => stem));
  const places = question.entities.filter((id) => isTelling(id, pack));
  const scored = figuresOf(pack).dates.flatMap((dated) => {
    const keyed = said.filter(({ terms }) => meets(terms, dated.keys));
    const isThere = places.some((id) => dated.candidate.entities.has(id));
    const isOfElse = !isThere && dated.subjects.size > 0 && !meets(dated.subjects, subjects);
    if ((keyed.length === 0 && !isThere) || isOfElse || overlap(dated, start)) return [];
    if (dated.measure === start.measure || isPress(dated)) return [];
    const labelled = tokensOf(dated.measure.label).filter(({ stem }) => stems.has(stem)).length;
    const covered = said.filter(({ terms }) =>
      [...terms].some((term) => dated.candidate.terms.has(term)),
    );
    const weight = covered.reduce(
      (sum, { terms }) => sum + Math.max(0, ...[...terms].map(index.weight)),
      0,
    );
    const isOwn = isThere || dated.subjects.size > 0 ? OWN : 0;
    return [{ dated, score: weight + LABELLED * labelled + isOwn + FIRM * firmness(dated) }];
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score || byStart(b.dated, a.dated));
  return best?.dated ?? null;
}

/** The day on which a source appeared is no event. */
const isPress = ({ keys }: Dated): boolean => keys.has('!reported-when');

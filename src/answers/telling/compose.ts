import type { Disagreement, Observation, Pack } from '../../content/library.ts';
import { originId } from '../../content/origin-id.ts';
import type { Answer, AnswerLanguage, RelatedCommand, Support } from '../answer.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { hasNumber } from '../premise/numbers.ts';
import type { Question } from '../reading/question.ts';
import { answersWant } from '../reading/wants.ts';
import { citedFor } from './cited-values.ts';
import { PHRASES } from './phrases.ts';
import { amountsFirst, holdersFirst, verdictOn } from './verdict.ts';
import { writeDerivedOf, writeFigureOf, writeObserved } from './write-value.ts';

const SUPPORT = 3;
/** A lead with the editor's explanation is no longer than this. */
const EXPLAINED = 340;
/** So much of what the best speaks of is spoken of by all members of a list. */
const ALIKE = 0.7;
/** How near to the best a further fact must be to be shown beside it. */
const BESIDE = 0.8;

/** An answer, and what it is about for the questions after it. */
export interface Reply {
  readonly answer: Answer;
  readonly focus: readonly Candidate[];
  /** Whether it stands though it declines, whatever a part of the question would find. */
  readonly stands?: true;
  /** Whether it holds against how anything is worded: it puts a premise right, or shows both sides. */
  readonly firm?: true;
}

/** Answers with what fits best: both sides where sources differ. */
export function compose(resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const fitting = amountsFirst(holdersFirst(resolved.fitting, question), resolved.want);
  const [best] = fitting;
  if (!best) throw new Error('there is nothing to answer with');
  const disagreement = disputed(best.candidate, pack);
  const verdict = verdictOn(question, best, pack);
  if (disagreement) {
    const both = answerBoth(disagreement, resolved, pack);
    if (verdict === '' || best.candidate.source.from !== 'fact') return both;
    const lead = `${verdict}${statementOf(best.candidate, pack, question.language)} ${both.answer.lead}`;
    const { source } = best.candidate;
    const isSide = both.answer.support.some(
      (one) => one.from === 'fact' && one.fact === source.fact,
    );
    const support = isSide ? both.answer.support : [source, ...both.answer.support];
    return support.length > SUPPORT ? both : { ...both, answer: { ...both.answer, lead, support } };
  }
  const chosen = [
    ...new Set([...besides(fitting, best), ...siblingsOf(best, resolved, pack)]),
  ].slice(0, SUPPORT);
  const [first = best.candidate] = chosen;
  // What states the very number of one statement asks for that.
  const isStated = question.numbers.some(
    (stated) => best.candidate.source.from === 'fact' && hasNumber(best.candidate, stated),
  );
  const listed = question.polar || isStated ? null : listOf(resolved, pack);
  const cited = listed && citedFor(listed.text, [...chosen, ...listed.facts], SUPPORT, pack);
  if (listed && cited) {
    const shown = [...new Set([...cited, ...chosen, ...listed.facts])];
    return { answer: answered(question, listed.text, shown, pack), focus: shown.slice(0, SUPPORT) };
  }
  const said = statementOf(first, pack, question.language);
  // In another language a statement may begin with what a verdict says.
  const lead = said.startsWith(verdict) ? said : `${verdict}${said}`;
  return { answer: answered(question, lead, chosen, pack), focus: chosen };
}

/** What differs in it: its own measure, or that of both figures whose gap it is. */
function disputed({ measure, source }: Candidate, pack: Pack): Disagreement | undefined {
  const inputs = source.from === 'derivation' ? source.derived.inputs : [];
  const measures = inputs.map((input) =>
    input.from === 'fact' ? input.fact.figure?.measure : input.derived.derivation.measure,
  );
  return pack.disagreements.find(
    (one) =>
      one.measure.id === measure?.id ||
      (measures.length > 1 && measures.every((id) => id === one.measure.id)),
  );
}

function besides(fitting: readonly Ranked[], best: Ranked): readonly Candidate[] {
  return fitting
    .filter(
      ({ score, candidate }) =>
        score >= best.score * BESIDE &&
        (candidate.source.from === 'fact' || candidate === best.candidate),
    )
    .map(({ candidate }) => candidate);
}

/** More than can be shown one by one, where the pack says them in one sentence of its agenda or commitments. */
function listOf({ fitting, question, want }: Resolved, pack: Pack): Listed | null {
  if (want.kind !== 'statement' && want.kind !== 'named') return null;
  if (question.asks.has('how')) return null;
  const [best] = fitting;
  if (!best) return null;
  const alike = new Set(
    fitting
      .filter(({ coverage }) => coverage >= best.coverage * ALIKE)
      .map(({ candidate }) => candidate.id),
  );
  // Who asks what is in it is told all of it, whichever of it was nearest.
  const heads = question.signs.has('contents') ? alike : new Set([best.candidate.id]);
  const lists = [...pack.commitments, ...pack.agenda].filter(
    ({ facts }) =>
      facts.some((id) => heads.has(id)) && facts.filter((id) => alike.has(id)).length >= 3,
  );
  const told = lists.find((one) => 'due' in one || 'who' in one || sharesSubject(one.facts, pack));
  if (!told) return null;
  const { byId } = candidatesOf(pack);
  return {
    text: `${PHRASES[question.language].facts}${told.text}`,
    facts: told.facts.flatMap((id) => byId.get(id) ?? []),
  };
}

/** A sentence of the pack over several facts. */
interface Listed {
  readonly text: string;
  readonly facts: readonly Candidate[];
}

/** How much two statements say in the same words: twins differ in one. */
function likeness(one: Candidate, other: Candidate): number {
  let shared = 0;
  for (const term of one.own) if (other.own.has(term)) shared += 1;
  return shared / Math.max(one.own.size + other.own.size - shared, 1);
}

/** Whether all of these facts are about one system, person or place. */
function sharesSubject(ids: readonly string[], pack: Pack): boolean {
  const index = candidatesOf(pack);
  const [first, ...rest] = ids.flatMap((id) => index.byId.get(id) ?? []);
  return [...(first?.entities ?? [])].some(
    (id) => index.weight(`@${id}`) > 0.4 && rest.every(({ entities }) => entities.has(id)),
  );
}

/** What the pack lists together with it in its timeline, agenda or commitments, and what is near to it. */
function siblingsOf(best: Ranked, resolved: Resolved, pack: Pack): readonly Candidate[] {
  const { ranked, want, question } = resolved;
  const { id } = best.candidate;
  const lists = [...pack.timeline, ...pack.commitments, ...pack.agenda]
    .map(({ facts }) => facts)
    .filter((facts) => facts.includes(id));
  const listed = new Set(lists.flat());
  const index = candidatesOf(pack);
  const tells = (entity: string): boolean => index.weight(`@${entity}`) > 0.5;
  const near = ranked.filter(
    ({ candidate, coverage }) =>
      candidate.source.from === 'fact' &&
      coverage >= best.coverage * 0.4 &&
      (listed.has(candidate.id) ||
        coverage >= best.coverage * 0.7 ||
        likeness(candidate, best.candidate) >= 0.4 ||
        [...candidate.entities].some((one) => tells(one) && best.candidate.entities.has(one))),
  );
  const worth = ({ candidate, score }: Ranked): number =>
    score +
    (listed.has(candidate.id) ? 0.3 : 0) +
    likeness(candidate, best.candidate) +
    (answersWant(candidate, want, question, pack) ? 0.3 : 0);
  return near
    .map((one) => ({ candidate: one.candidate, worth: worth(one) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ candidate }) => candidate);
}

export function answered(
  question: Question,
  lead: string,
  chosen: readonly Candidate[],
  pack: Pack,
  sums: readonly Support[] = [],
): Answer {
  return {
    status: 'answered',
    lead,
    support: [...sums, ...chosen.map(({ source }) => source)].slice(0, SUPPORT),
    followUps: [],
    related: relatedTo(chosen[0], pack),
    language: question.language,
  };
}

/** Both sides of a disagreement, each with its span. */
export function answerBoth(disagreement: Disagreement, resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const { measure, observations } = disagreement;
  const label = labelOf(measure, question.language);
  const values = observations.map((seen) => writeObserved(seen, pack, question.language));
  const byId = new Map(resolved.ranked.map(({ candidate }) => [candidate.id, candidate]));
  const focus = observations.flatMap((seen) => byId.get(originId(seen)) ?? []);
  const differ = PHRASES[question.language].differ(label, values);
  const isWhy = question.asks.has('why') && question.language === 'en';
  const lead = isWhy ? explained(differ, disagreement) : differ;
  return {
    answer: {
      ...answered(question, lead, [], pack),
      support: observations.map(supportOfObservation).slice(0, SUPPORT),
      related: { command: 'figure', args: { measure: measure.id } },
    },
    focus,
  };
}

/** Why they differ, in the editor's words: as many of the first sentences as can be read at a glance. */
function explained(differ: string, { note }: Disagreement): string {
  const sentences = note.explanation.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let said = differ;
  for (const sentence of sentences) {
    if (said.length + sentence.length >= EXPLAINED) break;
    said = `${said} ${sentence}`;
  }
  return said;
}

/** Every disagreement of the pack by name, where somebody asks where the sources differ at all. */
export function answerAll(resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const { language } = question;
  const index = candidatesOf(pack);
  const focus: Candidate[] = [];
  const values = pack.disagreements.map(({ measure, observations }) => {
    const label = labelOf(measure, language);
    const sides = observations.flatMap((seen) => index.byId.get(originId(seen)) ?? []);
    // Values are told where all of them can be cited.
    if (focus.length + sides.length > SUPPORT) return label;
    focus.push(...sides);
    return `${label} (${observations.map((seen) => writeObserved(seen, pack, language)).join(' / ')})`;
  });
  return {
    answer: {
      ...answered(question, PHRASES[language].differAll(values), focus, pack),
      related: { command: 'differences', args: {} },
    },
    focus,
  };
}

const supportOfObservation = (seen: Observation): Support =>
  seen.from === 'fact'
    ? { from: 'fact', fact: seen.fact }
    : { from: 'derivation', derived: seen.derived };

/** One sentence of what a candidate says; in another language its label and its value. */
export function statementOf(
  { source, measure }: Candidate,
  pack: Pack,
  language: AnswerLanguage,
): string {
  if (source.from === 'derivation') {
    const { label } = source.derived.derivation;
    return `${label}: ${writeDerivedOf(source.derived, language)}.`;
  }
  const { fact } = source;
  if (language === 'en') return fact.text;
  if (fact.figure && measure) {
    return `${labelOf(measure, language)}: ${writeFigureOf(fact.figure, pack, language)}.`;
  }
  return `${PHRASES[language].facts}${fact.text}`;
}

export function labelOf(
  measure: NonNullable<Candidate['measure']>,
  language: AnswerLanguage,
): string {
  return (language === 'en' ? undefined : measure.labels[language]) ?? measure.label;
}

/** The command that shows more on what was answered. */
function relatedTo(candidate: Candidate | undefined, pack: Pack): RelatedCommand | null {
  if (!candidate) return null;
  for (const id of candidate.entities) {
    const entity = pack.entities.get(id);
    if (entity?.kind === 'weapon-system')
      return { command: 'defence', args: { system: entity.name } };
  }
  if (candidate.measure) return { command: 'figure', args: { measure: candidate.measure.id } };
  const topics = candidate.source.from === 'fact' ? candidate.source.fact.topics : [];
  if (topics.includes('trade')) return { command: 'trade', args: {} };
  for (const id of candidate.entities) {
    const entity = pack.entities.get(id);
    if (entity?.kind === 'person') return { command: 'people', args: { name: entity.name } };
  }
  return null;
}

import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { type Ranked, rank } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { hasNumber } from '../premise/numbers.ts';
import type { Question } from '../reading/question.ts';
import { decline } from '../telling/decline.ts';
import { firmnessOf } from '../telling/firmness.ts';
import { PHRASES } from '../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { statementOf } from '../telling/statement.ts';
import { writeDateOf } from '../telling/write-value.ts';
import type { Context } from '../thread/context.ts';
import { aboutAllSources, aboutSource } from './about-source.ts';
import { namedSource } from './named-sources.ts';

const PROVENANCE = ['source', 'reported-when', 'official', 'sure', 'how-worked-out'] as const;
/** How much of the question a fact must speak of for the question to be about it. */
const NAMED = 0.5;

/** Whether it asks who says so, since when or how firmly: by a word for it, or of a figure its age or origin. */
export function asksProvenance({ signs, asks, meanings, tokens }: Question, pack: Pack): boolean {
  if (PROVENANCE.some((sign) => signs.has(sign))) return true;
  const { said, origins, quotes } = pack.vocabulary.provenance;
  if (phraseRuns(tokens, quotes).length > 0) return true;
  if (phraseRuns(tokens, said).length === 0) return false;
  return meanings.has('age') || (asks.has('where') && phraseRuns(tokens, origins).length > 0);
}

/** Who says it, since when, whether it is official and how sure it is; null where it is of nothing. */
export function answerProvenance(
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  const about = subjects(resolved, context, pack);
  const [first] = about;
  if (!first) return null;
  const { signs } = question;
  if (signs.has('how-worked-out') && first.source.from === 'derivation')
    return told('', about, question, pack);
  if (signs.has('official')) return officialness(first, about, resolved, pack);
  const [fact] = factsOf(first);
  if (!fact) return null;
  // When the outlet that a report quotes came out with it, no report says.
  const isOfQuoted = fact.via !== undefined && question.entities.includes(fact.via);
  if (signs.has('reported-when') && isOfQuoted)
    return { answer: decline(resolved, pack), focus: about };
  if (phraseRuns(question.tokens, pack.vocabulary.provenance.quotes).length > 0) {
    const { quoted, reworded } = PHRASES[question.language];
    return told(fact.text.includes('"') ? quoted : reworded, about, question, pack);
  }
  if (phraseRuns(question.tokens, pack.vocabulary.provenance.bodies).length > 0) {
    return creditedTo(fact, about, question, pack);
  }
  if (signs.has('sure')) {
    const word = officialWordOn(first, pack);
    return withWord(
      told(firmnessOf(fact.status, question.language), about, question, pack),
      word,
      question,
      pack,
    );
  }
  return told(`${reportersLead(fact, question, pack)} `, about, question, pack);
}

/** When a source came out, who wrote it and where it stood; null where the question is of something else. */
export function answerOfSource(
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const about = aboutSource(resolved, pack) ?? (context ? null : aboutAllSources(resolved, pack));
  return about && told('', about, resolved.question, pack);
}

function told(
  before: string,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply | null {
  const [first] = about;
  if (!first) return null;
  const lead = `${before}${statementOf(first, pack, question.language)}`;
  return { answer: answered(question, lead, about, pack), focus: about };
}

/** What the question itself names, or else what was answered last. */
function subjects(resolved: Resolved, context: Context | null, pack: Pack): readonly Candidate[] {
  const { question } = resolved;
  const outer = question.slots.filter(
    ({ inner, terms }) => !inner && !terms.some((term) => OF_PROVENANCE.has(term)),
  );
  if (context && context.focus.length > 0 && (outer.length === 0 || resolved.carried)) {
    const own = outer.filter(({ unknown }) => !unknown).length;
    if (own === 0 || (resolved.carried && question.tokens.length <= 4))
      return context.focus.slice(0, SUPPORT);
  }
  const ranked = onSubject(resolved, pack);
  const [best] = ranked;
  const stated = ofStatedAmount(ranked, question) ?? ofStatedDays(ranked, question);
  if (!best || (best.coverage < NAMED && !stated)) return [];
  const first =
    stated ??
    ranked.find(
      ({ candidate }) =>
        candidate.source.from === 'fact' &&
        candidate.source.fact.topics.every((topic) => topic !== 'press'),
    ) ??
    best;
  const disputed = pack.disagreements.find(
    ({ measure }) => measure.id === first.candidate.measure?.id,
  );
  const beside = disputed
    ? disputed.observations.flatMap((seen) =>
        seen.from === 'fact' ? (candidatesOf(pack).byId.get(seen.fact.id) ?? []) : [],
      )
    : ranked
        .filter(
          ({ score, candidate }) => score >= first.score * 0.75 && candidate.source.from === 'fact',
        )
        .map(({ candidate }) => candidate);
  return [...new Set([first.candidate, ...beside])].slice(0, SUPPORT);
}

/** The fact of which an amount is stated: that says what is meant, whatever else is said. */
function ofStatedAmount(ranked: readonly Ranked[], { numbers }: Question): Ranked | undefined {
  const amounts = numbers.filter(
    ({ kind, value }) => kind !== 'ordinal' && (kind !== null || !Number.isInteger(value)),
  );
  if (amounts.length === 0) return undefined;
  return ranked.find(
    ({ candidate }) =>
      candidate.source.from === 'fact' && amounts.every((stated) => hasNumber(candidate, stated)),
  );
}

/** The fact that has all of several days that are stated. */
function ofStatedDays(ranked: readonly Ranked[], { slots }: Question): Ranked | undefined {
  const days = slots.flatMap(({ terms }) => terms.filter((term) => term.startsWith('#day')));
  if (days.length < 2) return undefined;
  return ranked.find(
    ({ candidate }) =>
      candidate.source.from === 'fact' && days.every((term) => candidate.terms.has(term)),
  );
}

/** What is left of the question without the words that ask who says it, and those that nothing knows. */
function onSubject({ ranked, slots, question }: Resolved, pack: Pack): readonly Ranked[] {
  const [best] = ranked;
  if (best && best.coverage >= NAMED) return ranked;
  const named = namedSource(question, pack)?.words;
  const known = slots.filter(
    ({ slot }) =>
      !slot.outside &&
      !slot.unknown &&
      !named?.has(slot.at) &&
      !slot.terms.some((term) => OF_PROVENANCE.has(term)),
  );
  return rank(known, candidatesOf(pack));
}

/** Words of asking itself, which no fact need have. */
const OF_PROVENANCE = new Set([
  'age',
  'outlet',
  'announce',
  'author',
  'headline',
  'sign',
  'deal',
  'edition',
]);

function factsOf({ source }: Candidate): readonly Fact[] {
  if (source.from === 'fact') return [source.fact];
  return source.derived.inputs.flatMap((input) => (input.from === 'fact' ? [input.fact] : []));
}

/** `Bloomberg, as cited in Day-two report`. */
function reporters(fact: Fact, pack: Pack): string {
  const labels = fact.sources
    .map((id) => pack.sources.get(id))
    .flatMap((source) => {
      if (!source) return [];
      return [source.author === undefined ? source.label : `${source.author}, ${source.label}`];
    });
  const via = fact.via === undefined ? undefined : pack.entities.get(fact.via)?.name;
  const names = labels.join(' / ');
  return via === undefined ? names : `${via} (${names})`;
}

/** A word that weighs so much says what it is whose origin is told. */
const SAYS_OF_WHAT = 0.1;

/** Which ministry or agency a figure is credited to: whoever the report has it from, or nobody. */
function creditedTo(
  fact: Fact,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply | null {
  const { language } = question;
  const phrases = PHRASES[language];
  const said = reportersLead(fact, question, pack);
  if (fact.via !== undefined || fact.by.length > 0) return told(`${said} `, about, question, pack);
  const index = candidatesOf(pack);
  const [first] = about;
  // What is said of the origin of trade figures, or of the items of an agenda, is of those alone.
  const isOfSame = ({ own }: Candidate): boolean =>
    [...own].some(
      (term) =>
        !/^[@#=]/.test(term) &&
        index.weight(term) >= SAYS_OF_WHAT &&
        first?.terms.has(term) === true,
    );
  const word = index.candidates.find(
    (one) =>
      one.gives.has('origin') &&
      one.source.from === 'fact' &&
      one.source.fact.sources.some((id) => fact.sources.includes(id)) &&
      one.source.fact.topics.some((topic) => topic !== 'press' && fact.topics.includes(topic)) &&
      isOfSame(one),
  );
  if (!word) return told(`${phrases.noOrigin} `, about, question, pack);
  // Where somebody is named it is not said before that nobody is.
  const { is } = wordsOf(pack.vocabulary);
  const isNobody =
    word.source.from === 'fact' &&
    tokensOf(word.source.fact.text).some((token) => is(token, 'denying'));
  const from = phrases.reportedBy(reporters(fact, pack), writeDateOf(fact.asOf, 'exact', language));
  const lead = `${isNobody ? said : from} ${statementOf(word, pack, language)}`;
  const chosen = [...new Set([word, ...about])].slice(0, SUPPORT);
  return { answer: answered(question, lead, chosen, pack), focus: about };
}

function reportersLead(fact: Fact, { language, signs }: Question, pack: Pack): string {
  const { reportedBy, unattributed } = PHRASES[language];
  const said = reportedBy(reporters(fact, pack), writeDateOf(fact.asOf, 'exact', language));
  // Who asks for the source of a statement that its article makes itself is told that it has none.
  const isOwn = fact.via === undefined && fact.by.length === 0;
  return isOwn && signs.has('source') ? `${said} ${unattributed}` : said;
}

/** What the same source says on whether days that it expects of the summit itself are official. */
function officialWordOn(first: Candidate, pack: Pack): Candidate | undefined {
  const [fact] = factsOf(first);
  const isOfSystem = [...first.entities].some(
    (id) => pack.entities.get(id)?.kind === 'weapon-system',
  );
  if (fact?.status !== 'expected' || !first.gives.has('date') || isOfSystem) return undefined;
  return candidatesOf(pack).candidates.find(
    (one) =>
      one !== first &&
      one.gives.has('official') &&
      factsOf(one).some(({ sources }) => sources.some((id) => fact.sources.includes(id))),
  );
}

function withWord(
  reply: Reply | null,
  word: Candidate | undefined,
  { language }: Question,
  pack: Pack,
): Reply | null {
  if (!reply || !word) return reply;
  const [first, ...others] = reply.answer.support;
  const lead = `${reply.answer.lead} ${statementOf(word, pack, language)}`;
  const support = [...(first ? [first] : []), word.source, ...others].slice(0, SUPPORT);
  return { ...reply, answer: { ...reply.answer, lead, support } };
}

/** The pack's own word on whether it is official where it has one; else that none is reported. */
function officialness(
  first: Candidate,
  about: readonly Candidate[],
  { question, ranked }: Resolved,
  pack: Pack,
): Reply | null {
  const phrases = PHRASES[question.language];
  const index = candidatesOf(pack);
  const shared = (other: Candidate): number =>
    [...other.entities].filter((id) => first.entities.has(id) && !pack.meta.parties.includes(id))
      .length;
  // Whether the visit is announced says nothing of what comes up in its talks.
  const isOfSystem = [...first.entities].some(
    (id) => pack.entities.get(id)?.kind === 'weapon-system',
  );
  const word = [...ranked.map(({ candidate }) => candidate), ...index.candidates].find(
    (one) => one.gives.has('official') && (one === first || (!isOfSystem && shared(one) > 0)),
  );
  const [fact] = factsOf(first);
  const isOfficial = fact?.status === 'announced' || fact?.status === 'agreed';
  if (word) {
    const lead = `${phrases.notOfficial} ${statementOf(word, pack, question.language)}`;
    const chosen = [...new Set([word, ...about])].slice(0, SUPPORT);
    return { answer: answered(question, lead, chosen, pack), focus: about };
  }
  return told(isOfficial ? phrases.yes : `${phrases.notOfficial} `, about, question, pack);
}

import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { answered, type Reply, statementOf } from './compose.ts';
import type { Context } from './context.ts';
import { PHRASES } from './phrases.ts';
import type { Question } from './question.ts';
import type { Resolved } from './resolve.ts';
import { writeDateOf } from './write-value.ts';

const PROVENANCE = ['source', 'reported-when', 'official', 'sure', 'how-worked-out'] as const;
/** How much of the question a fact must speak of for the question to be about it. */
const NAMED = 0.5;

export const asksProvenance = ({ signs }: Question): boolean =>
  PROVENANCE.some((sign) => signs.has(sign));

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
  if (signs.has('sure')) return told(firmness(fact, question), about, question, pack);
  const lead = PHRASES[question.language].reportedBy(
    reporters(fact, pack),
    writeDateOf(fact.asOf, 'exact', question.language),
  );
  return told(`${lead} `, about, question, pack);
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
  const { question, ranked } = resolved;
  const outer = question.slots.filter(
    ({ inner, terms }) => !inner && !terms.some((term) => OF_PROVENANCE.has(term)),
  );
  if (context && context.focus.length > 0 && (outer.length === 0 || resolved.carried)) {
    const own = outer.filter(({ unknown }) => !unknown).length;
    if (own === 0 || (resolved.carried && question.tokens.length <= 4))
      return context.focus.slice(0, 3);
  }
  const [best] = ranked;
  if (!best || best.coverage < NAMED) return [];
  const first =
    ranked.find(
      ({ candidate }) =>
        candidate.source.from === 'fact' &&
        candidate.source.fact.topics.every((topic) => topic !== 'press'),
    ) ?? best;
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
  return [...new Set([first.candidate, ...beside])].slice(0, 3);
}

/** Words of asking itself, which no fact need have. */
const OF_PROVENANCE = new Set([
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

function firmness(fact: Fact, { language }: Question): string {
  const phrases = PHRASES[language];
  switch (fact.status) {
    case 'expected':
      return phrases.expected;
    case 'proposed':
      return phrases.proposed;
    case 'target':
      return phrases.target;
    default:
      return phrases.said;
  }
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
  const word = [...ranked.map(({ candidate }) => candidate), ...index.candidates].find(
    (one) => one.gives.has('official') && (one === first || shared(one) > 0),
  );
  const [fact] = factsOf(first);
  const isOfficial = fact?.status === 'announced' || fact?.status === 'agreed';
  if (word) {
    const lead = `${phrases.notOfficial} ${statementOf(word, pack, question.language)}`;
    const chosen = [...new Set([word, ...about])].slice(0, 3);
    return { answer: answered(question, lead, chosen, pack), focus: about };
  }
  return told(isOfficial ? phrases.yes : `${phrases.notOfficial} `, about, question, pack);
}

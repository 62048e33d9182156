import type { Pack } from '../../content/library.ts';
import type { Answer, RelatedCommand, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Question } from '../reading/question.ts';

/** An answer is carried by no more statements and sums than these. */
export const SUPPORT = 3;

/** An answer, and what it is about for the questions after it. */
export interface Reply {
  readonly answer: Answer;
  readonly focus: readonly Candidate[];
  /** Whether it stands though it declines, whatever a part of the question would find. */
  readonly stands?: true;
  /** Whether it holds against how anything is worded: it puts a premise right, or shows both sides. */
  readonly firm?: true;
  /** Whether it puts right what the question says, whatever else that asks. */
  readonly corrects?: true;
}

/** An answer in a lead, carried by the sums and statements that it tells, the most needed first. */
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

import {
  type Answer,
  citedFacts,
  citedSources,
  type ThreadTurn,
} from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Pack } from '../../src/content/library.ts';
import { answerText } from '../../src/views/answer-text.ts';

const NOW = Temporal.Instant.from('2025-12-06T12:00:00Z');

/** One turn of a thread: what was asked, the answer, and how a person reads it. */
export interface Turn {
  readonly asked: string;
  readonly answer: Answer;
  readonly text: string;
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  readonly at: Temporal.Instant;
}

/** Asks one thing after another in a fresh thread. */
export function converse(
  turns: readonly string[],
  pack: Pack,
  at: Temporal.Instant = NOW,
): readonly Turn[] {
  const thread: ThreadTurn[] = [];
  return turns.map((asked) => {
    const answer = answerQuestion({ text: asked, thread: [...thread] }, pack, at);
    const text = answerText(answer, pack);
    thread.push({ speaker: 'person', text: asked }, { speaker: 'sherpa', text });
    const [facts, sources] = [citedFacts(answer), citedSources(answer, pack)];
    return { asked, answer, text, facts, sources, at };
  });
}

/** The last answer of a thread. */
export function ask(pack: Pack, ...turns: string[]): Turn {
  const last = converse(turns, pack).at(-1);
  if (!last) throw new Error('nothing was asked');
  return last;
}

import { citedFacts, citedSources, type ThreadTurn } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { Pack } from '../content/library.ts';
import type { GivenAnswer } from '../exam/mark.ts';
import { answerText } from '../views/answer-text.ts';

/** What Sherpa answers to the turns of one fresh thread, one answer a turn. */
export function askThread(
  turns: readonly string[],
  pack: Pack,
  now: Temporal.Instant,
): readonly GivenAnswer[] {
  const thread: ThreadTurn[] = [];
  return turns.map((text) => {
    const answer = answerQuestion({ text, thread: [...thread] }, pack, now);
    const given = {
      status: answer.status,
      text: answerText(answer, pack),
      facts: citedFacts(answer),
      sources: citedSources(answer, pack),
    };
    thread.push({ speaker: 'person', text }, { speaker: 'sherpa', text: given.text });
    return given;
  });
}

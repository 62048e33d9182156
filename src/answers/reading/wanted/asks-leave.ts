import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Question } from '../question.ts';

/** `Can I add`: whether it may be done is asked, and not whether something is so. */
export const asksLeave = ({ tokens }: Question, { vocabulary }: Pack): boolean =>
  phraseRuns(tokens, vocabulary.phrases['asking-leave']).some(({ from }) => from === 0);

import type { Answer } from '../answers/answer.ts';
import { bold, document, paragraph, statement } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { answerActions } from './answer-actions.ts';
import { supportText } from './answer-text.ts';
import { ageNotice } from './phase-notice.ts';
import { type Scene, titleOf } from './scene.ts';
import { summarise } from './summary.ts';

/** A direct answer with what carries it, or a refusal with what is nearest. */
export function viewAnswer(answer: Answer, scene: Scene): Document {
  const { pack } = scene;
  const parts = answer.support.map((support) => supportText(support, pack));
  const [first] = parts;
  // What the lead says already is not said twice: its citation stands with the lead.
  const told = first !== undefined && answer.lead.endsWith(first.statement);
  const rest = told ? parts.slice(1) : parts;
  return document({
    title: titleOf(answer.status === 'answered' ? 'Answer' : 'Not in this pack', pack),
    summary: summarise(
      [
        answer.lead,
        ...(told ? [`(${first.citation}.)`] : []),
        ...rest.map(({ statement, citation }) => `${statement} (${citation}.)`),
      ],
      'The answer is in the message.',
    ),
    blocks: [
      told ? statement(bold(answer.lead), first.citation) : paragraph(bold(answer.lead)),
      rest.map(({ statement: said, citation }) => statement(said, citation)),
      ageNotice(scene),
    ],
    actions: answerActions(answer, scene),
  });
}

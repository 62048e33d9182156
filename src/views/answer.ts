import type { Answer } from '../answers/answer.ts';
import { bold, document, paragraph, statement } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { answerActions } from './answer-actions.ts';
import { partedBySaid, shownParts } from './answer-text.ts';
import { ageNotice } from './phase-notice.ts';
import { type Scene, titleOf } from './scene.ts';
import { summarise } from './summary.ts';

/** A direct answer with what carries it, or a refusal with what is nearest. */
export function viewAnswer(answer: Answer, scene: Scene): Document {
  const { pack } = scene;
  const parts = shownParts(answer, pack);
  // What the lead says already is not said twice: its citation stands with the lead.
  const { cited, rest } = partedBySaid(answer.lead, parts);
  const citation = cited.join(' / ');
  return document({
    title: titleOf(answer.status === 'answered' ? 'Answer' : 'Not in this pack', pack),
    summary: summarise(
      [
        answer.lead,
        ...(citation === '' ? [] : [`(${citation}.)`]),
        ...rest.map(({ statement, citation }) => `${statement} (${citation}.)`),
      ],
      'The answer is in the message.',
    ),
    blocks: [
      citation === '' ? paragraph(bold(answer.lead)) : statement(bold(answer.lead), citation),
      rest.map((part) => statement(part.statement, part.citation)),
      ageNotice(scene),
    ],
    actions: answerActions(answer, scene),
  });
}

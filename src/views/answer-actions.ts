import type { Answer } from '../answers/answer.ts';
import type { Pack } from '../content/library.ts';
import { ACTION_LABEL_CAP } from '../document/caps.ts';
import type { Action } from '../document/model.ts';
import { goTo, type Scene } from './scene.ts';

/**
 * What one may press below an answer: the sources, the reply that shows more, and questions that can
 * be answered next. A question stands whole on its button or not at all.
 */
export function answerActions(answer: Answer, scene: Scene): readonly Action[] {
  const { related, followUps } = answer;
  return [
    goTo(scene, 'Sources', 'sources'),
    ...(related
      ? [goTo(scene, relatedLabel(related, scene.pack), related.command, related.args)]
      : []),
    ...followUps
      .filter((question) => question.length <= ACTION_LABEL_CAP)
      .map((question) => goTo(scene, question, 'ask', { question })),
  ];
}

/** `More: trade`, `More: S-400`: what the reply is about, a measure by its name. */
function relatedLabel({ command, args }: NonNullable<Answer['related']>, pack: Pack): string {
  const [about = command] = Object.values(args);
  const label = `More: ${pack.measures.get(about)?.label ?? about}`;
  return label.length <= ACTION_LABEL_CAP ? label : `More: ${command}`;
}

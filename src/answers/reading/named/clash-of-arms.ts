import type { Pack } from '../../../content/library.ts';
import type { Mention } from '../../language/mentions.ts';

/** Words for what a war does and a difference of sources does not. */
const COURSE: ReadonlySet<string> = new Set(['start', 'finish']);

/** `Since the conflict began`: a conflict that begins or ends is an event, and not one of sources. */
export const isClashOfArms = (
  { to, senses }: Mention,
  mentions: readonly Mention[],
  { vocabulary }: Pack,
): boolean =>
  senses.some(
    (sense) => sense.kind === 'meaning' && vocabulary.meanings[sense.id]?.kinds.includes('event'),
  ) &&
  mentions.some(
    (next) =>
      next.from === to &&
      next.senses.some((sense) => sense.kind === 'meaning' && COURSE.has(sense.id)),
  );

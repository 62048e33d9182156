import { plain, type Reading, read, unread } from './reading.ts';

/** What the option `only` says where an edition is sent on changes alone, and where it is always. */
export const ON_CHANGES = 'changes';
export const ALWAYS = 'always';

/** Whether an edition is sent only when something changed. */
export function readOnly(text: string): Reading<boolean> {
  const words = plain(text);
  if (/^(no|off|false|always|never|every day|all|everything)\b/.test(words)) return read(false);
  if (/^(yes|on|true)$|chang|\bnew/.test(words)) return read(true);
  return unread(
    `says neither; write ${ON_CHANGES} for editions only when something changed, or ${ALWAYS}`,
  );
}

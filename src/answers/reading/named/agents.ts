import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import type { Words } from '../../language/words.ts';
import { isEntity } from './is-entity.ts';

/**
 * The name between a helping verb and a verb of saying; right behind such a verb in Russian; in Hindi the one
 * who is marked as doing it, or stands before what is asked.
 */
export function speakerOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Words,
): string | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    // `What Singh say`, typed in haste, leaves its verb out.
    const asked = words.is(tokens[from - 1], 'auxiliary', 'asking-what');
    const says = words.is(tokens[to], 'saying');
    // `Say hello` tells of no words.
    const greets = words.is(tokens[to + 1], 'greeting');
    if (asked && says && !greets) return entity.id;
    if (saysWithoutHelp(from, to, tokens, words)) return entity.id;
  }
  return null;
}

/** `Что сказал X`, `X ने क्या कहा`; nobody is asked to have said it where somebody is asked for. */
function saysWithoutHelp(
  from: number,
  to: number,
  tokens: readonly Token[],
  words: Words,
): boolean {
  const { is } = words;
  const isAsked = tokens.some((token) => is(token, 'asked-said'));
  if (!isAsked || tokens.some((token) => is(token, 'asking-who'))) return false;
  if (is(tokens[from - 1], 'having-said')) return true;
  const isMarked = is(tokens[to], 'doer-mark', 'asked-said');
  return isMarked && tokens.slice(to).some((token) => is(token, 'having-said'));
}

/** `did Putin bring`, `has Modi given`: the helping verb, a name, what was done. */
export function actorOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Words,
): { entity: string; meanings: readonly string[] } | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    if (!words.is(tokens[from - 1], 'auxiliary', 'modal')) continue;
    const verb = mentions.find((next) => !next.inner && next.from === to);
    const meanings = verb?.senses.flatMap((one) => (one.kind === 'meaning' ? [one.id] : [])) ?? [];
    const receives = words.is(tokens[to], 'receiving');
    if (meanings.length > 0 && !receives) return { entity: entity.id, meanings };
  }
  return null;
}

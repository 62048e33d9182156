import type { Mention } from '../language/mentions.ts';
import type { Token } from '../language/tokens.ts';
import { isEntity } from './is-entity.ts';

/** The name between a helping verb and a verb of saying. */
export function speakerOf(tokens: readonly Token[], mentions: readonly Mention[]): string | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    const asked = /^(?:did|does|has|had|do)$/.test(tokens[from - 1]?.text ?? '');
    const says = SAYING.test(tokens[to]?.text ?? '');
    // `Say hello` tells of no words.
    const greets = /^(?:hello|hi|hey|goodbye)$/.test(tokens[to + 1]?.text ?? '');
    if (asked && says && !greets) return entity.id;
  }
  return null;
}

const SAYING =
  /^(?:say|said|tell|told|think|claim|claimed|argue|argued|promise|promised|pledge|pledged|offer|offered|insist|insisted|mention|mentioned|announce|announced|call|called|describe|described|comment|blame|blamed|praise|praised|reply|respond)$/;

/** `did Putin bring`, `has Modi given`: the helping verb, a name, what was done. */
export function actorOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { entity: string; meanings: readonly string[] } | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    if (!/^(did|does|has|have|will|would)$/.test(tokens[from - 1]?.text ?? '')) continue;
    const verb = mentions.find((next) => !next.inner && next.from === to);
    const meanings = verb?.senses.flatMap((one) => (one.kind === 'meaning' ? [one.id] : [])) ?? [];
    const receives = /^(?:get|got|receive|received|given|have)$/.test(tokens[to]?.text ?? '');
    if (meanings.length > 0 && !receives) return { entity: entity.id, meanings };
  }
  return null;
}

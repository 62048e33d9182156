import type { Pack } from '../../content/library.ts';
import type { Answer } from '../answer.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import { asksProvenance } from '../sources/provenance/provenance.ts';
import type { Reply } from '../telling/reply.ts';
import type { Context } from './context.ts';
import { figuresUsed } from './figures-used.ts';

/** What the next question may lean on: what was asked, and what the answer brought in. */
export function nextContext(
  resolved: Resolved,
  reply: Reply | null,
  before: Context | null,
  pack: Pack,
): Context {
  const used = figuresUsed(reply?.answer, reply?.focus ?? [], before?.used ?? []);
  const subtracted = isDifference(reply?.answer);
  return { ...meantNext(resolved, reply, before, pack), used, subtracted };
}

/** Whether one figure was taken from another of its kind, and no more was done with them. */
function isDifference(answer: Answer | undefined): boolean {
  const first = answer?.support[0];
  return (
    first?.from === 'sum' &&
    first.inputs.length === 2 &&
    /^[=≈][^÷×+→;]*−[^÷×+→;]*$/u.test(first.steps)
  );
}

function meantNext(
  resolved: Resolved,
  reply: Reply | null,
  before: Context | null,
  pack: Pack,
): Context {
  const index = candidatesOf(pack);
  const focus = reply?.focus ?? [];
  const { want, question } = resolved;
  // Who says so was asked of what stood before: the thread is still about that.
  if (before && asksProvenance(question, pack) && resolved.carried) return { ...before, focus };
  // What the answer has nothing of was not understood, and is not asked again.
  const [told] = focus;
  const heard = told
    ? resolved.slots.filter(({ slot }) => slot.terms.some((term) => told.terms.has(term)))
    : resolved.slots;
  const meant = question.speaker === null ? speakerMeant(question, before, pack) : null;
  const speaker = question.speaker ?? meant;
  const slots = meant === null ? heard : withSlot(meant, heard, pack);
  const spoken = [
    ...new Set([
      ...question.entities,
      ...focus.slice(0, 1).flatMap(({ entities }) => [...entities]),
      ...(before?.spoken ?? []),
    ]),
  ].filter((id) => index.weight(entityTerm(id)) > 0.15);
  const kept = comparedAlone(question, before, pack);
  if (kept !== null && before) {
    const others = slots.filter(
      ({ slot }) => !question.entities.some((id) => slot.terms.includes(entityTerm(id))),
    );
    const order = [kept, ...spoken.filter((id) => id !== kept)];
    return { slots: withSlot(kept, others, pack), want, speaker, spoken: order, focus };
  }
  const named = question.entities.some((id) => index.weight(entityTerm(id)) > 0.15);
  const brought = [...(focus[0]?.entities ?? [])].find((id) => index.weight(entityTerm(id)) > 0.3);
  const introduced =
    ['person', 'place', 'named'].includes(want.kind) ||
    pack.entities.get(brought ?? '')?.kind === 'weapon-system';
  if (
    named ||
    !introduced ||
    brought === undefined ||
    slots.some(({ slot }) => slot.terms.includes(entityTerm(brought)))
  ) {
    return { slots, want, speaker, spoken, focus };
  }
  const term = entityTerm(brought);
  const slot = { terms: [term], at: 0, inner: false, unknown: false };
  const others = slots.filter((one) => !one.slot.terms.every((each) => each.startsWith('@')));
  return { slots: [{ slot, weight: index.weight(term) }, ...others], want, speaker, spoken, focus };
}

/** `What did he say about it`: whoever `he` is speaks, so that `and about her?` is asked of him too. */
function speakerMeant(question: Question, before: Context | null, pack: Pack): string | null {
  if (!before || !question.signs.has('person-meant')) return null;
  const { is } = wordsOf(pack.vocabulary);
  if (!question.tokens.some((token) => is(token, 'saying'))) return null;
  const isPerson = (id: string): boolean => pack.entities.get(id)?.kind === 'person';
  return before.spoken.find((id) => isPerson(id) && !question.entities.includes(id)) ?? null;
}

/** With a slot for the entity, where none is of it. */
function withSlot(id: string, slots: readonly WeighedSlot[], pack: Pack): readonly WeighedSlot[] {
  const term = entityTerm(id);
  if (slots.some(({ slot }) => slot.terms.includes(term))) return slots;
  const slot = { terms: [term], at: 0, inner: false, unknown: false };
  return [{ slot, weight: candidatesOf(pack).weight(term) }, ...slots];
}

/**
 * `In what is it better than the other`: what only something else is compared with is not what the thread
 * is about next. The one that it is about; null where nothing is compared so.
 */
function comparedAlone(question: Question, before: Context | null, pack: Pack): string | null {
  const { tokens, entities, signs } = question;
  if (!before || !signs.has('refers')) return null;
  const { is } = wordsOf(pack.vocabulary);
  const systems = entities.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  const [compared, ...others] = systems;
  const [subject] = before.spoken;
  if (compared === undefined || others.length > 0 || subject === undefined) return null;
  if (subject === compared || pack.entities.get(subject)?.kind !== 'weapon-system') return null;
  const at = question.slots.find(({ terms }) => terms.includes(entityTerm(compared)))?.at ?? 0;
  const isBehind = [
    tokens[at - 1],
    is(tokens[at - 1], 'article') ? tokens[at - 2] : undefined,
  ].some((token) => is(token, 'than', 'towards'));
  return isBehind ? subject : null;
}

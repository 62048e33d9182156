import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { entityTerm } from '../reading/terms.ts';
import { asksProvenance } from '../sources/provenance.ts';
import type { Reply } from '../telling/reply.ts';
import type { Context } from './context.ts';

/** What the next question may lean on: what was asked, and what the answer brought in. */
export function nextContext(
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
  const slots = told
    ? resolved.slots.filter(({ slot }) => slot.terms.some((term) => told.terms.has(term)))
    : resolved.slots;
  const { speaker } = question;
  const spoken = [
    ...new Set([
      ...question.entities,
      ...focus.slice(0, 1).flatMap(({ entities }) => [...entities]),
      ...(before?.spoken ?? []),
    ]),
  ].filter((id) => index.weight(entityTerm(id)) > 0.15);
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

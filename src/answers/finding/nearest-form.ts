import type { Ask } from '../../content/schema/vocabulary.ts';
import type { Slot } from '../reading/slots.ts';
import type { AskedForm } from './asked-forms.ts';

/** How alike a question is to the nearest wording of something, 0 to 1. */
export interface Likeness {
  readonly likeness: number;
  /** Whether both ask for the same kind of answer. */
  readonly sameAsk: boolean;
  /** How alike it is to the nearest of those that do. */
  readonly asking: number;
}

export const NOT_ALIKE: Likeness = { likeness: 0, sameAsk: false, asking: 0 };

/** Of each candidate, by its rank, how alike a question is to the nearest of its wordings; to be asked before the next question is compared. */
export type NearestForm = (
  asks: ReadonlySet<Ask>,
  slots: readonly { readonly slot: Slot; readonly weight: number }[],
) => (rank: number) => Likeness;

/** A different question word makes two wordings less alike. */
const OTHER_ASK = 0.85;

/** Where a term stands in wordings: of each the wording and the slot, counted over all wordings. */
interface Places {
  readonly forms: number[];
  readonly slots: number[];
}

/**
 * Finds the nearest wordings of all candidates at once. A wording and a question are alike by the weight
 * of what both speak of, as a share of all that either does.
 */
export function createNearestForm(
  candidates: readonly { readonly rank: number; readonly forms: readonly AskedForm[] }[],
  weightOf: (term: string) => number,
): NearestForm {
  const places = new Map<string, Places>();
  const slotWeights: number[] = [];
  const totals: number[] = [];
  /** Of each wording the place of what it asks for among all that any does. */
  const asked: number[] = [];
  const kinds: ReadonlySet<Ask>[] = [];
  const kindOf = new Map<ReadonlySet<Ask>, number>();
  /** Of each candidate, by its rank, its first wording; the next one's is behind its last. */
  const starts = new Int32Array(candidates.length + 1);
  for (const { rank, forms } of candidates) {
    for (const form of forms) {
      let total = 0;
      for (const terms of form.slots) {
        let weight = 1;
        for (const term of terms) {
          weight = Math.min(weight, weightOf(term));
          place(places, term, totals.length, slotWeights.length);
        }
        slotWeights.push(weight);
        total += weight;
      }
      totals.push(total);
      let kind = kindOf.get(form.asks);
      if (kind === undefined) {
        kind = kinds.push(kindsOf(form.asks)) - 1;
        kindOf.set(form.asks, kind);
      }
      asked.push(kind);
    }
    starts[rank + 1] = totals.length;
  }

  if (totals.length === 0) return () => () => NOT_ALIKE;
  // As long as all wordings are many, so they are used again for each question.
  const shared = new Float64Array(totals.length);
  const seenForms = new Int32Array(totals.length);
  const seenSlots = new Uint8Array(slotWeights.length);
  return (asks, slots) => {
    const own = kindsOf(asks);
    const alike = kinds.map((kind) => asksAlike(own, kind));
    const outer = slots.filter(({ slot }) => !slot.inner);
    const total = outer.reduce((sum, { weight }) => sum + weight, 0);
    shared.fill(0);
    seenForms.fill(-1);
    seenSlots.fill(0);
    outer.forEach(({ slot, weight }, at) => {
      for (const term of slot.terms) {
        const found = places.get(term);
        if (!found) continue;
        for (let i = 0; i < found.forms.length; i += 1) {
          const form = found.forms[i] ?? 0;
          const formSlot = found.slots[i] ?? 0;
          let more = 0;
          // Each side's slot counts once, however many of its terms the other has.
          if (seenForms[form] !== at) more += weight;
          if (seenSlots[formSlot] === 0) more += slotWeights[formSlot] ?? 0;
          seenForms[form] = at;
          seenSlots[formSlot] = 1;
          shared[form] = (shared[form] ?? 0) + more;
        }
      }
    });
    return (rank) => {
      const [first, end] = [starts[rank] ?? 0, starts[rank + 1] ?? 0];
      let best = NOT_ALIKE;
      let asking = 0;
      for (let form = first; form < end; form += 1) {
        const both = shared[form] ?? 0;
        if (both === 0) continue;
        const sameAsk = alike[asked[form] ?? 0] === true;
        const likeness = (both / (total + (totals[form] ?? 0))) * (sameAsk ? 1 : OTHER_ASK);
        if (sameAsk && likeness > asking) asking = likeness;
        if (likeness > best.likeness) best = { likeness, sameAsk, asking };
      }
      return { ...best, asking };
    };
  };
}

function place(places: Map<string, Places>, term: string, form: number, slot: number): void {
  const found = places.get(term);
  if (found) {
    found.forms.push(form);
    found.slots.push(slot);
  } else places.set(term, { forms: [form], slots: [slot] });
}

const asksAlike = (a: ReadonlySet<Ask>, b: ReadonlySet<Ask>): boolean =>
  a.size === 0 || b.size === 0 ? a.size === b.size : !a.isDisjointFrom(b);

/** What is counted may be weighed and what is weighed counted; a year or a month is when it was. */
const LIKE: Partial<Record<Ask, Ask>> = {
  'how-many': 'how-much',
  'which-year': 'when',
  'which-month': 'when',
};

const kindsOf = (asks: ReadonlySet<Ask>): ReadonlySet<Ask> =>
  new Set([...asks].filter((ask) => ask !== 'what').map((ask): Ask => LIKE[ask] ?? ask));

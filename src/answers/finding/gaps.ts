import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import { forgetTexts } from '../language/pack-texts.ts';
import { perPack } from '../per-pack.ts';
import { type AskedForm, readForms } from './asked-forms.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { createNearestForm, type NearestForm } from './nearest-form.ts';
import type { WeighedSlot } from './rank.ts';
import type { Resolved } from './resolve.ts';

/** A gap that a question may mean, and how alike it is to the nearest of the editor's wordings for it. */
export interface NearGap {
  readonly gap: Gap;
  /** 0 to 1 */
  readonly likeness: number;
}

interface GapIndex {
  readonly nearest: NearestForm;
  /** How telling a term is among all that is told and all that is not, 0 to 1. */
  readonly weight: (term: string) => number;
  readonly has: (term: string) => boolean;
}

/** So alike a question must be to a wording to be asking for that gap. */
const ALIKE = 0.6;
/** How much more alike it must be than to any wording of what would be answered. */
const NEARER = 0.04;
/** A word that many gaps share tells little, but it is not nothing: `price`, `name`. */
const LEAST = 0.3;

/** The gap that a question asks for rather than for any of these; null where it asks for none. */
export function gapAsked(
  resolved: Resolved,
  instead: readonly Candidate[],
  pack: Pack,
): NearGap | null {
  if (pack.gaps.length === 0) return null;
  const index = gapsOf(pack);
  const slots = reweighed(resolved.slots, index);
  const near = nearestTo(resolved, slots, index, pack);
  if (!near || near.likeness < ALIKE) return null;
  const likest = Math.max(0, ...instead.map((one) => likenessTo(one, resolved, slots, index)));
  return near.likeness >= likest + NEARER ? near : null;
}

function nearestTo(
  { question }: Resolved,
  slots: readonly WeighedSlot[],
  { nearest }: GapIndex,
  pack: Pack,
): NearGap | null {
  const likenessOf = nearest(question.asks, slots);
  let best: NearGap | null = null;
  pack.gaps.forEach((gap, at) => {
    const { likeness } = likenessOf(at);
    if (likeness > (best?.likeness ?? 0)) best = { gap, likeness };
  });
  return best;
}

/** The same question against the wordings of one fact or derivation, its words weighed in the same way. */
function likenessTo(
  { forms }: Candidate,
  { question }: Resolved,
  slots: readonly WeighedSlot[],
  { weight }: GapIndex,
): number {
  return createNearestForm([{ rank: 0, forms }], weight)(question.asks, slots)(0).likeness;
}

/** A word that only gaps have is no longer one that nothing knows. */
const reweighed = (slots: readonly WeighedSlot[], index: GapIndex): readonly WeighedSlot[] =>
  slots.map((one) =>
    one.slot.unknown && one.slot.terms.some(index.has)
      ? { slot: one.slot, weight: Math.min(...one.slot.terms.map(index.weight)) }
      : one,
  );

const gapsOf = perPack((pack): GapIndex => {
  const told = candidatesOf(pack);
  const forms = formsOf(pack);
  const spread = new Map<string, number>();
  for (const all of forms) {
    for (const term of new Set(all.flatMap(({ terms }) => terms))) {
      spread.set(term, (spread.get(term) ?? 0) + 1);
    }
  }
  const total = told.candidates.length + forms.length;
  const most = Math.log(1 + total);
  const weight = (term: string): number =>
    told.has(term)
      ? told.weight(term)
      : Math.max(LEAST, Math.log(1 + total / (1 + (spread.get(term) ?? 0))) / most);
  return {
    nearest: createNearestForm(
      forms.map((all, rank) => ({ rank, forms: all })),
      weight,
    ),
    weight,
    has: (term) => spread.has(term),
  };
});

/** The wordings of each gap; parts of a pack have all of its gaps. */
const read = new WeakMap<Pack['gaps'], readonly (readonly AskedForm[])[]>();

function formsOf(pack: Pack): readonly (readonly AskedForm[])[] {
  const known = read.get(pack.gaps);
  if (known) return known;
  const forms = pack.gaps.map(({ asked }) => readForms(asked, () => true, pack));
  forgetTexts(pack);
  read.set(pack.gaps, forms);
  return forms;
}

import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import { Recent } from '../language/recent.ts';
import type { Token } from '../language/tokens.ts';
import {
  type Feature,
  featuresOf,
  isPair,
  type WordingIndex,
  wordingsOf,
} from './wording-index.ts';

/** How alike a question is, word for word, to the nearest wording of something, 0 to 1. */
export interface NearWordings {
  /** The fact or derivation whose wording is nearest; null where none shares a word. */
  readonly told: { readonly id: string; readonly likeness: number } | null;
  /** The gap whose wording is nearest, and that wording. */
  readonly gap: {
    readonly gap: Gap;
    readonly likeness: number;
    readonly wording: string;
  } | null;
}

/**
 * Compares a question with all wordings of a pack word for word: the cosine of their words and pairs of
 * words, rarer ones heavier. It sees what the reading of a question leaves out, small words and their
 * order, and knows nothing of synonyms: a second opinion, and no more.
 */
export function nearestWordings(tokens: readonly Token[], pack: Pack): NearWordings {
  const index = wordingsOf(pack);
  if (index.norms.length === 0) return NONE;
  const before = compared.get(tokens);
  if (before?.pack === pack) return before.near;
  const near = new Near(tokens, index, pack);
  compared.set(tokens, { pack, near });
  return near;
}

const NONE: NearWordings = { told: null, gap: null };

/** What questions that are still in use are near to: each is compared before it is read and after. */
const compared = new Recent<readonly Token[], { pack: Pack; near: NearWordings }>();

/** Each is looked for when it is asked for: where no gap is near, of what is told nothing need be known. */
class Near implements NearWordings {
  readonly #index: WordingIndex;
  readonly #pack: Pack;
  /** What the question has of what wordings have. */
  readonly #features: readonly Feature[];
  /** Its length as a vector. */
  readonly #norm: number;
  #told: NearWordings['told'] | undefined;
  #gap: NearWordings['gap'] | undefined;

  constructor(tokens: readonly Token[], index: WordingIndex, pack: Pack) {
    const found: Feature[] = [];
    let length = 0;
    for (const feature of featuresOf(tokens)) {
      const known = index.features.get(feature);
      const weight = known?.weight ?? index.unheard(isPair(feature));
      length += weight * weight;
      if (known) found.push(known);
    }
    this.#index = index;
    this.#pack = pack;
    this.#features = found;
    this.#norm = Math.sqrt(length) || 1;
  }

  get told(): NearWordings['told'] {
    if (this.#told === undefined) {
      const { told, gapsFrom } = this.#index;
      const has = (id: string): boolean =>
        this.#pack.facts.has(id) || this.#pack.derivations.has(id);
      this.#share((feature) => [0, feature.gapsFrom]);
      const near = this.#likest(0, gapsFrom, (owner) => has(told[owner] ?? ''));
      this.#told = near && { id: told[near.owner] ?? '', likeness: near.likeness };
    }
    return this.#told;
  }

  get gap(): NearWordings['gap'] {
    if (this.#gap === undefined) {
      const { told, gaps, texts, norms, gapsFrom } = this.#index;
      this.#share((feature) => [feature.gapsFrom, feature.wordings.length]);
      const near = this.#likest(gapsFrom, norms.length, () => true);
      const gap = near && gaps[near.owner - told.length];
      const wording = texts[near?.at ?? 0] ?? '';
      this.#gap = gap ? { gap, likeness: near.likeness, wording } : null;
    }
    return this.#gap;
  }

  /** Adds up how much the wordings share with the question that stand at the places of each feature. */
  #share(placesOf: (feature: Feature) => readonly [number, number]): void {
    const { shared } = this.#index;
    shared.fill(0);
    for (const feature of this.#features) {
      const { weight, wordings } = feature;
      const square = weight * weight;
      const [from, end] = placesOf(feature);
      for (let place = from; place < end; place += 1) {
        const at = wordings[place] ?? 0;
        shared[at] = (shared[at] ?? 0) + square;
      }
    }
  }

  /** The first of the most alike wordings from one on and before another, of owners that count; null where none shares a word. */
  #likest(from: number, end: number, counts: (owner: number) => boolean): Likest | null {
    const { owners, norms, shared } = this.#index;
    const norm = this.#norm;
    let best: Likest | null = null;
    let most = 0;
    for (let at = from; at < end; at += 1) {
      const sum = shared[at] ?? 0;
      if (sum === 0) continue;
      const likeness = sum / (norm * (norms[at] ?? 1));
      const owner = owners[at] ?? 0;
      if (likeness <= most || !counts(owner)) continue;
      most = likeness;
      best = { at, owner, likeness };
    }
    return best;
  }
}

interface Likest {
  readonly at: number;
  readonly owner: number;
  readonly likeness: number;
}

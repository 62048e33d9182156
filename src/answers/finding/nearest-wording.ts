import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import { tokensWithin } from '../language/pack-texts.ts';
import type { Token } from '../language/tokens.ts';

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

/** Two words that follow each other count half as much as a word. */
const PAIR = 0.5;

interface WordingIndex {
  /** Of each wording whose it is: below `told.length` what is told, else a gap. */
  readonly owners: Int32Array;
  readonly told: readonly string[];
  readonly gaps: readonly Gap[];
  /** Length of each wording as a vector. */
  readonly texts: readonly string[];
  readonly norms: Float64Array;
  readonly features: ReadonlyMap<
    string,
    { readonly weight: number; readonly wordings: Int32Array }
  >;
  /** How much each wording shares with the question at hand; used again for each. */
  readonly shared: Float64Array;
  /** What a feature weighs that no wording has. */
  readonly unheard: (isPair: boolean) => number;
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
  const near = compare(tokens, index, pack);
  compared.set(tokens, { pack, near });
  return near;
}

const NONE: NearWordings = { told: null, gap: null };

/** What questions that are still in use are near to: each is compared before it is read and after. */
const compared = new WeakMap<readonly Token[], { pack: Pack; near: NearWordings }>();

function compare(tokens: readonly Token[], index: WordingIndex, pack: Pack): NearWordings {
  const { owners, told, gaps, texts, norms, features, shared, unheard } = index;
  shared.fill(0);
  let length = 0;
  for (const feature of featuresOf(tokens)) {
    const known = features.get(feature);
    const weight = known?.weight ?? unheard(isPair(feature));
    length += weight * weight;
    if (!known) continue;
    const { wordings } = known;
    for (let place = 0; place < wordings.length; place += 1) {
      const at = wordings[place] ?? 0;
      shared[at] = (shared[at] ?? 0) + weight * weight;
    }
  }
  const best = new Float64Array(told.length + gaps.length);
  const has = (id: string): boolean => pack.facts.has(id) || pack.derivations.has(id);
  const nearestOf = new Int32Array(best.length);
  const whole = Math.sqrt(length) || 1;
  for (let at = 0; at < shared.length; at += 1) {
    const sum = shared[at] ?? 0;
    if (sum === 0) continue;
    const owner = owners[at] ?? 0;
    const likeness = sum / (whole * (norms[at] ?? 1));
    if (likeness <= (best[owner] ?? 0)) continue;
    best[owner] = likeness;
    nearestOf[owner] = at;
  }
  const [nearestTold, nearestGap] = [
    likest(best, 0, told.length, (at) => has(told[at] ?? '')),
    likest(best, told.length, best.length, () => true),
  ];
  const id = told[nearestTold];
  const gap = gaps[nearestGap - told.length];
  return {
    told: id === undefined ? null : { id, likeness: best[nearestTold] ?? 0 },
    gap:
      gap === undefined
        ? null
        : {
            gap,
            likeness: best[nearestGap] ?? 0,
            wording: texts[nearestOf[nearestGap] ?? 0] ?? '',
          },
  };
}

/** The place of the highest of those numbers that count; -1 where all are zero. */
function likest(
  numbers: Float64Array,
  from: number,
  end: number,
  counts: (at: number) => boolean,
): number {
  let at = -1;
  for (let one = from; one < end; one += 1) {
    if ((numbers[one] ?? 0) > (at < 0 ? 0 : (numbers[at] ?? 0)) && counts(one)) at = one;
  }
  return at;
}

/** Words, and each with the one before it; each once. */
function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
  const features = new Set<string>();
  let before = '^';
  for (const { stem } of tokens) {
    features.add(stem);
    features.add(`${before} ${stem}`);
    before = stem;
  }
  return features;
}

const isPair = (feature: string): boolean => feature.includes(' ');

const indexes = new WeakMap<Pack, WordingIndex>();

/** Lets a part of a pack be compared with the wordings of the whole: of what it lacks none is found. */
export function shareWordings(part: Pack, whole: Pack): void {
  indexes.set(part, wordingsOf(whole));
}

/** The wordings of a pack; read with its first question. */
function wordingsOf(pack: Pack): WordingIndex {
  const known = indexes.get(pack);
  if (known) return known;
  const made = buildIndex(pack);
  indexes.set(pack, made);
  return made;
}

function buildIndex(pack: Pack): WordingIndex {
  const tokensOf = tokensWithin(pack);
  const told = [...pack.facts.keys(), ...pack.derivations.keys()];
  const lists = [
    ...told.map((id) => wordingsOfOne(id, pack)),
    ...pack.gaps.map((gap) => gap.asked),
  ];
  const owners: number[] = [];
  const wordings = new Map<string, number[]>();
  const each: ReadonlySet<string>[] = [];
  lists.forEach((texts, owner) => {
    for (const text of texts) {
      const features = featuresOf(tokensOf(text));
      for (const feature of features) {
        const known = wordings.get(feature);
        if (known) known.push(owners.length);
        else wordings.set(feature, [owners.length]);
      }
      owners.push(owner);
      each.push(features);
    }
  });
  const weightOf = (count: number, pair: boolean): number =>
    Math.log(1 + owners.length / (1 + count)) * (pair ? PAIR : 1);
  const features = new Map(
    [...wordings].map(([feature, all]) => [
      feature,
      { weight: weightOf(all.length, isPair(feature)), wordings: Int32Array.from(all) },
    ]),
  );
  const norms = each.map((all) =>
    Math.sqrt([...all].reduce((sum, one) => sum + (features.get(one)?.weight ?? 0) ** 2, 0)),
  );
  return {
    owners: Int32Array.from(owners),
    told,
    gaps: pack.gaps,
    texts: lists.flat(),
    norms: Float64Array.from(norms),
    features,
    shared: new Float64Array(norms.length),
    unheard: (pair) => weightOf(0, pair),
  };
}

const NO_TEXTS: readonly string[] = [];

/** The editor's wordings of a fact or a derivation, and the question that is suggested for it. */
function wordingsOfOne(
  id: string,
  { asked, facts, derivations, measures }: Pack,
): readonly string[] {
  const fact = facts.get(id);
  const measure = fact?.figure && measures.get(fact.figure.measure);
  const suggested = fact?.question ?? measure?.question ?? derivations.get(id)?.derivation.question;
  const wordings = asked.get(id);
  if (!wordings && !suggested) return NO_TEXTS;
  return [
    ...(wordings ?? []),
    ...Object.values(suggested ?? {}).filter((text) => text !== undefined),
  ];
}

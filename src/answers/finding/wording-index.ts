import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import { tokensWithin } from '../language/pack-texts.ts';
import type { Token } from '../language/tokens.ts';

/** Two words that follow each other count half as much as a word. */
const PAIR = 0.5;

/** A word or a pair of words that wordings have. */
export interface Feature {
  readonly weight: number;
  readonly wordings: Int32Array;
  /** Where among those the wordings of gaps begin. */
  readonly gapsFrom: number;
}

/** All wordings of a pack by the features that they have. */
export interface WordingIndex {
  /** Of each wording whose it is: below `told.length` what is told, else a gap. */
  readonly owners: Int32Array;
  readonly told: readonly string[];
  readonly gaps: readonly Gap[];
  /** The first wording of a gap: those of what is told stand before it. */
  readonly gapsFrom: number;
  readonly texts: readonly string[];
  /** Length of each wording as a vector. */
  readonly norms: Float64Array;
  readonly features: ReadonlyMap<string, Feature>;
  /** How much each wording shares with the question at hand; used again for each. */
  readonly shared: Float64Array;
  /** What a feature weighs that no wording has. */
  readonly unheard: (isPair: boolean) => number;
}

/** Words, and each with the one before it; each once. */
export function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
  const features = new Set<string>();
  let before = '^';
  for (const { stem } of tokens) {
    features.add(stem);
    features.add(`${before} ${stem}`);
    before = stem;
  }
  return features;
}

export const isPair = (feature: string): boolean => feature.includes(' ');

const indexes = new WeakMap<Pack, WordingIndex>();

/** Lets a part of a pack be compared with the wordings of the whole: of what it lacks none is found. */
export function shareWordings(part: Pack, whole: Pack): void {
  indexes.set(part, wordingsOf(whole));
}

/** The wordings of a pack; read with its first question. */
export function wordingsOf(pack: Pack): WordingIndex {
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
  const gapsFrom = firstFrom(owners, told.length);
  const weightOf = (count: number, pair: boolean): number =>
    Math.log(1 + owners.length / (1 + count)) * (pair ? PAIR : 1);
  const features = new Map(
    [...wordings].map(([feature, all]) => [
      feature,
      {
        weight: weightOf(all.length, isPair(feature)),
        wordings: Int32Array.from(all),
        gapsFrom: firstFrom(all, gapsFrom),
      },
    ]),
  );
  const norms = each.map((all) =>
    Math.sqrt([...all].reduce((sum, one) => sum + (features.get(one)?.weight ?? 0) ** 2, 0)),
  );
  return {
    owners: Int32Array.from(owners),
    told,
    gaps: pack.gaps,
    gapsFrom,
    texts: lists.flat(),
    norms: Float64Array.from(norms),
    features,
    shared: new Float64Array(norms.length),
    unheard: (pair) => weightOf(0, pair),
  };
}

/** The place of the first of rising numbers that is no less than another; behind them all where none is. */
function firstFrom(numbers: readonly number[], least: number): number {
  const at = numbers.findIndex((one) => one >= least);
  return at < 0 ? numbers.length : at;
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

import { factsBehind } from '../../../briefing/facts-behind.ts';
import type { Derived, Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import { UNITS } from '../../../content/units.ts';
import { writeMultiple } from '../operands/factor.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';

/** What is asked for is worked out from figures that the question names itself. */
export function bySubtraction({ references, pack, question }: Reading): Plan | null {
  if (references.length < 2 || question.polar) return null;
  const leaves = (figure: Figure): boolean =>
    factsOf(figure).every((id) =>
      references.some((one) => one.figures.some(({ candidate }) => candidate.id === id)),
    );
  const meant = references.filter(
    ({ chosen, figures, by }) =>
      by === 'word' &&
      [chosen, ...figures].some((one) => one.candidate.source.from === 'derivation'),
  );
  for (const { figures, at } of meant) {
    const figure = figures.find(({ candidate }) => candidate.source.from === 'derivation');
    const others = references.filter((one) => one.at !== at);
    if (!figure || !leaves(figure)) continue;
    if (!others.every(({ figures: all }) => all.some((one) => restsOn(figure, one)))) continue;
    const worked = formulaOf(figure, pack);
    if (worked) return worked;
  }
  return null;
}

const factsOf = ({ candidate: { source } }: Figure): readonly string[] =>
  source.from === 'fact' ? [source.fact.id] : factsBehind(source.derived).map(({ id }) => id);

/** What a figure comes to where one that it is made of is multiplied and the others stay. */
export function withChanged(result: Figure, part: Figure, by: number, pack: Pack): Plan | null {
  const plan = formulaOf(result, pack);
  if (!plan || 'refuse' in plan) return null;
  const { sum } = plan;
  const [name] = Object.entries(sum.inputs).find(([, one]) => one === part) ?? [];
  if (name === undefined) return null;
  const formula = sum.formula.replace(
    new RegExp(`\\b${name}\\b`, 'g'),
    `(${name} * ${writeMultiple(by)})`,
  );
  return {
    sum: sumOf('changed', formula, sum.inputs, sum.unit, {
      of: [result, part],
      count: writeMultiple(by).replaceAll(' ', ''),
    }),
  };
}

/** What a figure comes to with an amount of the asker's own in the place of one that it is made of. */
export function withReplaced(result: Figure, part: Figure, own: number, pack: Pack): Plan | null {
  const plan = formulaOf(result, pack);
  if (!plan || 'refuse' in plan) return null;
  const { sum } = plan;
  const [name] = Object.entries(sum.inputs).find(([, one]) => one === part) ?? [];
  if (name === undefined) return null;
  const scale = UNITS[part.unit].scale;
  const assumed = own >= 1e6 ? own / scale : own;
  const inputs = { ...sum.inputs, [name]: { assumed, unit: part.unit } };
  return {
    sum: sumOf('with-own', sum.formula, inputs, sum.unit, { of: [result], count: assumed }),
  };
}

/** The same without a plan around it; null of a figure that a fact tells. */
export function derivedAs(figure: Figure, pack: Pack): Sum | null {
  const plan = formulaOf(figure, pack);
  return plan && 'sum' in plan ? plan.sum : null;
}

/** The derivation as a sum over the figures that it is made of. */
function formulaOf(figure: Figure, pack: Pack): Plan | null {
  const { source } = figure.candidate;
  if (source.from !== 'derivation') return null;
  const { derivation, inputs } = source.derived;
  const all = figuresOf(pack).numbers;
  const found = inputs.flatMap((input) => {
    const id = originId(input);
    const one = all.find(({ candidate }) => candidate.id === id);
    return one ? [[input.name, one] as const] : [];
  });
  if (found.length < inputs.length) return null;
  return {
    sum: sumOf('difference', derivation.formula, Object.fromEntries(found), derivation.unit, {
      decimals: derivation.decimals,
    }),
  };
}

/** Whether a figure is worked out from another one. */
export function restsOn({ candidate: { source } }: Figure, input: Figure): boolean {
  return source.from === 'derivation' && inputsOf(source.derived).has(input.candidate.id);
}

function inputsOf({ inputs }: Derived): ReadonlySet<string> {
  return new Set(
    inputs.flatMap((input) =>
      input.from === 'fact'
        ? [input.fact.id]
        : [input.derived.derivation.id, ...inputsOf(input.derived)],
    ),
  );
}

import { Decimal } from 'decimal.js';
import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { UNITS, type Unit } from '../../content/units.ts';
import { factsBehind, type Support } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import { answered, labelOf, type Reply } from '../compose.ts';
import { declinePlainly } from '../decline.ts';
import { PHRASES } from '../phrases.ts';
import type { Resolved } from '../resolve.ts';
import { hasKey } from '../wants.ts';
import { writeAmount } from '../write-value.ts';

/** A figure that goes into a sum. */
interface Operand {
  readonly candidate: Candidate;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly exact: boolean;
  readonly facts: readonly Fact[];
  /** How sure it is that it is meant. */
  readonly score: number;
}

type Operation = 'difference' | 'sum' | 'ratio' | 'share';

/** A sum over two figures that the question names; null where it names no two that belong together. */
export function combineFigures(
  resolved: Resolved,
  sums: readonly Sign[],
  percent: boolean,
  pack: Pack,
): Reply | null {
  const operation = operationOf(sums, percent);
  if (!operation) return null;
  const operands = operandsOf(resolved, pack);
  const pair = pairOf(operands, pack);
  if (!pair) {
    const keyed = operands.filter(({ candidate }) => hasKey(candidate, resolved.question, pack));
    const apart = new Set(keyed.map(({ unit }) => UNITS[unit].dimension));
    if (apart.size < 2 || operation !== 'sum') return null;
    const { question } = resolved;
    return {
      answer: declinePlainly(question, PHRASES[question.language].cannotAdd),
      focus: [],
    };
  }
  return reply(operation, pair, resolved, pack);
}

function operationOf(sums: readonly Sign[], percent: boolean): Operation | null {
  if (percent || sums.includes('share')) return 'share';
  return (['ratio', 'difference', 'sum'] as const).find((one) => sums.includes(one)) ?? null;
}

/** Figures that the question means, surest first: by entity and key word, or by their number. */
function operandsOf({ question, ranked }: Resolved, pack: Pack): readonly Operand[] {
  const named = new Set(question.entities.filter((id) => !pack.meta.parties.includes(id)));
  return ranked
    .flatMap(({ candidate, missing }): readonly Operand[] => {
      const operand = numberOf(candidate);
      if (!operand) return [];
      const own = [...candidate.entities].filter(
        (id) => pack.entities.get(id)?.kind === 'weapon-system',
      );
      const hit = own.some((id) => named.has(id));
      const numbers = question.slots.filter(
        (slot) =>
          slot.terms.some((term) => term.startsWith('#')) &&
          !missing.includes(slot) &&
          slot.terms.some((term) => candidate.terms.has(term)),
      ).length;
      const keyed = candidate.keys.size > 0 && hasKey(candidate, question, pack);
      const price = operand.unit.startsWith('usd') || operand.unit.startsWith('eur');
      if (own.length > 0 && !hit && numbers === 0) return [];
      const score = (hit ? 1 : 0) + (keyed ? 1 : 0) + numbers + (hit && price ? 1 : 0);
      return score > 0 && (keyed || numbers > 0 || hit) ? [{ candidate, ...operand, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
}

function numberOf({ source, measure }: Candidate): Omit<Operand, 'candidate' | 'score'> | null {
  if (source.from === 'derivation') {
    if (!measure) return null;
    const { derivation, unrounded, precision } = source.derived;
    return {
      value: new Decimal(unrounded),
      unit: derivation.unit,
      exact: precision === 'exact',
      facts: factsBehind(source.derived),
    };
  }
  const { figure } = source.fact;
  if (!figure || 'date' in figure) return null;
  return {
    value: new Decimal(figure.value),
    unit: figure.unit,
    exact: figure.precision === 'exact',
    facts: [source.fact],
  };
}

/** The two surest that can be put together: of two measures or two entities, or two counts of one measure. */
function pairOf(operands: readonly Operand[], pack: Pack): readonly [Operand, Operand] | null {
  const byMeasure = new Map<string, Operand>();
  for (const operand of operands) {
    const id = operand.candidate.measure?.id ?? operand.candidate.id;
    if (!byMeasure.has(id)) byMeasure.set(id, operand);
  }
  const distinct = [...byMeasure.values()];
  for (const [at, first] of distinct.entries()) {
    const second = distinct
      .slice(at + 1)
      .find(
        (other) =>
          sameDimension(first, other) &&
          other.score >= 2 - (at === 0 && distinct.length === 2 ? 1 : 0),
      );
    if (first.score >= 1 && second) return [first, second];
  }
  const [top] = operands;
  if (!top) return null;
  const twin = operands.find(
    (other) =>
      other !== top &&
      other.candidate.measure === top.candidate.measure &&
      pack.disagreements.some(({ measure }) => measure.id === top.candidate.measure?.id),
  );
  return twin ? [top, twin] : null;
}

const sameDimension = (a: Operand, b: Operand): boolean =>
  UNITS[a.unit].dimension === UNITS[b.unit].dimension;

function reply(
  operation: Operation,
  [one, other]: readonly [Operand, Operand],
  resolved: Resolved,
  pack: Pack,
): Reply {
  const { question } = resolved;
  const { language } = question;
  const scale = (operand: Operand): Decimal =>
    operand.value.times(UNITS[operand.unit].scale).div(UNITS[one.unit].scale);
  const inOrder = scale(one).gte(scale(other)) ? [one, other] : [other, one];
  const [larger = one, smaller = other] = inOrder;
  const [a, b] = [scale(larger), scale(smaller)];
  const exact = one.exact && other.exact;
  const { value, unit, steps } = result(operation, a, b, one.unit);
  const written = writeAmount(
    value.toDecimalPlaces(2).toNumber(),
    unit,
    exact ? 'exact' : 'approximate',
    language,
  );
  const name = ({ candidate }: Operand): string =>
    candidate.measure ? labelOf(candidate.measure, language) : candidate.id;
  const label = `${NAMES[operation]}: ${name(larger)}, ${name(smaller)}`;
  const sum: Support = {
    from: 'sum',
    label,
    value: written,
    unit,
    steps,
    inputs: [...new Set([...one.facts, ...other.facts])],
  };
  const chosen = [one.candidate, other.candidate];
  return {
    answer: answered(question, `${label}: ${written} ${steps}.`, chosen, pack, [sum]),
    focus: chosen,
  };
}

const NAMES: Readonly<Record<Operation, string>> = {
  sum: 'Together',
  difference: 'Difference',
  ratio: 'Ratio',
  share: 'Share',
};

function result(
  operation: Operation,
  a: Decimal,
  b: Decimal,
  unit: Unit,
): { value: Decimal; unit: Unit; steps: string } {
  const [x, y] = [a.toDecimalPlaces(2).toString(), b.toDecimalPlaces(2).toString()];
  switch (operation) {
    case 'sum':
      return { value: a.plus(b), unit, steps: `= ${x} + ${y}` };
    case 'difference':
      return { value: a.minus(b), unit, steps: `= ${x} − ${y}` };
    case 'ratio':
      return {
        value: b.isZero() ? new Decimal(0) : a.div(b),
        unit: 'times',
        steps: `= ${x} ÷ ${y}`,
      };
    case 'share':
      return {
        value: a.isZero() ? new Decimal(0) : b.div(a).times(100),
        unit: 'percent',
        steps: `= ${y} ÷ ${x}`,
      };
  }
}

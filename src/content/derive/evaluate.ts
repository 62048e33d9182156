import { assertNever } from '../../errors.ts';
import type { Expression } from './formula.ts';
import { combine, literal, negate, type Quantity } from './quantity.ts';

/**
 * Works out an expression over named quantities. Throws a FormulaProblem where an operation has no
 * meaning; every name must have been checked to be there.
 */
export function evaluate(expression: Expression, inputs: ReadonlyMap<string, Quantity>): Quantity {
  switch (expression.type) {
    case 'number':
      return literal(expression.text);
    case 'input': {
      const quantity = inputs.get(expression.name);
      if (!quantity) throw new Error(`no quantity for the input ${expression.name}`);
      return quantity;
    }
    case 'negative':
      return negate(evaluate(expression.of, inputs));
    case 'binary':
      return combine(
        expression.operator,
        evaluate(expression.left, inputs),
        evaluate(expression.right, inputs),
      );
    default:
      return assertNever(expression);
  }
}

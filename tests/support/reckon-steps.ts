import { type Expression, parseFormula } from '../../src/content/derive/formula.ts';

/** What written steps come to: `(100 ÷ 68.7)^(1 ÷ 5) − 1`. */
export function reckonSteps(steps: string): number {
  const formula = steps
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replaceAll(',', '')
    .replace(/(\d+(?:\.\d+)?)%/g, '($1 / 100)');
  return evaluate(parseFormula(formula.trim()).expression);
}

/** The numbers of a text as it writes them. */
export const numbersOf = (text: string): readonly number[] =>
  [...text.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '').replace('−', '-')),
  );

function evaluate(expression: Expression): number {
  switch (expression.type) {
    case 'number':
      return Number(expression.text);
    case 'input':
      return Number.NaN;
    case 'negative':
      return -evaluate(expression.of);
    case 'binary': {
      const [left, right] = [evaluate(expression.left), evaluate(expression.right)];
      switch (expression.operator) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return left / right;
        case '^':
          return left ** right;
      }
    }
  }
}

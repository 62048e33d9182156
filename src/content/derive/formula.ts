import jsep, { type Expression as JsepNode } from 'jsep';
import { assertNever } from '../../errors.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';

/** A formula as it is worked out. */
export type Expression =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'input'; readonly name: string }
  | { readonly type: 'negative'; readonly of: Expression }
  | {
      readonly type: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A formula as it is written: put the inputs' numbers in and read on to show the arithmetic. */
export type FormulaToken =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'input'; readonly name: string }
  | { readonly type: 'operator'; readonly operator: Operator }
  | { readonly type: 'bracket'; readonly bracket: '(' | ')' };

/** Why a formula, or a derivation by it, comes to nothing. */
export class FormulaProblem extends Error {
  override readonly name = 'FormulaProblem';
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.remedy = remedy;
  }
}

export interface Formula {
  readonly expression: Expression;
  readonly tokens: readonly FormulaToken[];
}

const GRAMMAR = 'use names of inputs, numbers, + - * / ^ and brackets';

/** Reads a formula; throws a FormulaProblem where it is none. */
export function parseFormula(text: string): Formula {
  const tokens = tokenise(text);
  refuseNegativePower(tokens);
  return { expression: toExpression(parseSyntax(text)), tokens };
}

function tokenise(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const pattern = /\s*(?:([a-z][a-zA-Z0-9]*)|(\d+(?:\.\d+)?)|([-+*/^])|([()]))\s*/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match)
      throw new FormulaProblem(
        `the formula cannot be read at ${JSON.stringify(text.slice(at).trim())}`,
        GRAMMAR,
      );
    const [, name, number, operator, bracket] = match;
    if (name !== undefined) tokens.push({ type: 'input', name });
    else if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (isOperator(operator)) tokens.push({ type: 'operator', operator });
    else tokens.push({ type: 'bracket', bracket: bracket === '(' ? '(' : ')' });
  }
  return tokens;
}

/** `-a ^ b` is read in two ways, by people and by programs. */
function refuseNegativePower(tokens: readonly FormulaToken[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'operator' || token.operator !== '-') continue;
    const before = tokens[at - 1];
    const sign = !before || before.type === 'operator' || isBracket(before, '(');
    const after = tokens[endOfOperand(tokens, at + 1)];
    if (sign && after?.type === 'operator' && after.operator === '^') {
      throw new FormulaProblem(
        'a minus sign before a power can be read in two ways',
        'put brackets',
      );
    }
  }
}

/** Where the operand that begins at `start`, a name, a number or a bracketed part, is over. */
function endOfOperand(tokens: readonly FormulaToken[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && isBracket(token, '(')) depth += 1;
    if (token && isBracket(token, ')')) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

const isBracket = (token: FormulaToken, bracket: '(' | ')'): boolean =>
  token.type === 'bracket' && token.bracket === bracket;

function isOperator(text: unknown): text is Operator {
  return text === '+' || text === '-' || text === '*' || text === '/' || text === '^';
}

/** jsep keeps its operators in one place for the whole program: `^` is a power, not an exclusive or. */
function parseSyntax(text: string): JsepNode {
  jsep.addBinaryOp('^', 11, true);
  jsep.removeAllLiterals();
  try {
    return jsep(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new FormulaProblem(`the formula cannot be read: ${reason}`, GRAMMAR);
  }
}

function toExpression(node: JsepNode): Expression {
  if (isNode('Literal', node)) return { type: 'number', text: node.raw };
  if (isNode('Identifier', node)) return { type: 'input', name: node.name };
  if (isNode('UnaryExpression', node) && node.operator === '-') {
    return { type: 'negative', of: toExpression(node.argument) };
  }
  if (isNode('BinaryExpression', node) && isOperator(node.operator)) {
    return {
      type: 'binary',
      operator: node.operator,
      left: toExpression(node.left),
      right: toExpression(node.right),
    };
  }
  throw new FormulaProblem('the formula is not one piece of arithmetic', GRAMMAR);
}

interface NodeTypes {
  Literal: jsep.Literal;
  Identifier: jsep.Identifier;
  UnaryExpression: jsep.UnaryExpression;
  BinaryExpression: jsep.BinaryExpression;
}

function isNode<K extends keyof NodeTypes>(type: K, node: JsepNode): node is NodeTypes[K] {
  return node.type === type;
}

/** The names that a formula uses, each once. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  switch (expression.type) {
    case 'number':
      return new Set();
    case 'input':
      return new Set([expression.name]);
    case 'negative':
      return namesIn(expression.of);
    case 'binary':
      return namesIn(expression.left).union(namesIn(expression.right));
    default:
      return assertNever(expression);
  }
}

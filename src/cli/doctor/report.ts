import { wrap } from '../../document/wrap.ts';
import type { Finding } from '../../finding.ts';

const STATES: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok',
  wrong: 'WRONG',
  unchecked: '?',
};
const STATE_WIDTH = 7;

/** A line a finding, wrapped below itself where it is longer than `width`; then the sum. */
export function report(findings: readonly Finding[], width: number): string {
  const checkWidth = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const indent = STATE_WIDTH + checkWidth;
  const lines = findings.map(({ check, state, says }) => {
    const head = STATES[state].padEnd(STATE_WIDTH) + check.padEnd(checkWidth);
    return head + wrap(says, width, indent);
  });
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  const open = findings.filter(({ state }) => state === 'unchecked').length;
  const sum = [
    wrong === 0 ? 'Nothing is wrong.' : `${wrong} wrong.`,
    open === 0 ? '' : ` ${open} could not be checked.`,
  ].join('');
  return [...lines, '', sum, ''].join('\n');
}

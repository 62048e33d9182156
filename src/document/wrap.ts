import { displayWidth } from './display-width.ts';

/**
 * Text as lines of at most `width` columns, broken at spaces; line feeds in it stay. A word longer than
 * a line stands alone on one: an address must stay whole to be opened. Lines after the first begin
 * with `indent` spaces.
 */
export function wrap(text: string, width: number, indent = 0): string {
  const space = ' '.repeat(indent);
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(1, width - indent)))
    .join(`\n${space}`);
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current: string[] = [];
  let used = 0;
  for (const word of line.split(' ')) {
    const size = displayWidth(word);
    if (current.length > 0 && used + 1 + size > width) {
      lines.push(current.join(' ').trimEnd());
      current = [];
      used = 0;
    }
    used += size + (current.length > 0 ? 1 : 0);
    current.push(word);
  }
  return [...lines, current.join(' ').trimEnd()];
}

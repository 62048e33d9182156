import { assertNever } from '../errors.ts';
import type { Inline, InlineContent } from './model.ts';

type Leaf = Exclude<Inline, { type: 'bold' | 'italic' }>;

/** A leaf of running text with the styles that enclose it. */
export interface Run {
  readonly leaf: Leaf;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Running text without nesting: neighbours of one style are one run, empty text is gone. */
export function toRuns(content: InlineContent): readonly Run[] {
  const runs: Run[] = [];
  collect(content, false, false, runs);
  return runs;
}

function collect(content: InlineContent, bold: boolean, italic: boolean, runs: Run[]): void {
  for (const node of content) {
    switch (node.type) {
      case 'bold':
        collect(node.children, true, italic, runs);
        break;
      case 'italic':
        collect(node.children, bold, true, runs);
        break;
      case 'text':
      case 'code':
      case 'link':
      case 'instant':
      case 'user':
      case 'channel':
        append(runs, { leaf: node, bold, italic });
        break;
      default:
        assertNever(node);
    }
  }
}

function append(runs: Run[], run: Run): void {
  if (leafText(run.leaf) === '') return;
  const last = runs.at(-1);
  if (
    last?.leaf.type === 'text' &&
    run.leaf.type === 'text' &&
    last.bold === run.bold &&
    last.italic === run.italic
  ) {
    const text = last.leaf.text + run.leaf.text;
    runs[runs.length - 1] = { ...run, leaf: { type: 'text', text } };
  } else runs.push(run);
}

/** Running text again, one node a run. */
export const fromRuns = (runs: readonly Run[]): InlineContent =>
  runs.map(({ leaf, bold, italic }): Inline => {
    const slanted: Inline = italic ? { type: 'italic', children: [leaf] } : leaf;
    return bold ? { type: 'bold', children: [slanted] } : slanted;
  });

/** Stands for an instant, a user or a channel where running text is looked at as a string. */
const OBJECT = '\uFFFC';

/** The text of a leaf as it is cut: what has no text of its own is one character. */
export function leafText(leaf: Leaf): string {
  switch (leaf.type) {
    case 'text':
    case 'code':
      return leaf.text;
    case 'link':
      return leaf.label;
    case 'instant':
    case 'user':
    case 'channel':
      return OBJECT;
    default:
      return assertNever(leaf);
  }
}

/** The same leaf with another text; what has no text of its own stays as it is. */
export function withText(leaf: Leaf, text: string): Leaf {
  switch (leaf.type) {
    case 'text':
    case 'code':
      return { ...leaf, text };
    case 'link':
      return { ...leaf, label: text };
    case 'instant':
    case 'user':
    case 'channel':
      return leaf;
    default:
      return assertNever(leaf);
  }
}

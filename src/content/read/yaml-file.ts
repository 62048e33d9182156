import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Fault, Place } from '../fault.ts';
import { explainYamlError } from './yaml-problem.ts';

/** Keys and list positions from the top of a file down to a value. */
export type Path = readonly PropertyKey[];

/** A YAML file that could be read: its plain value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands, or its key; where there is no such part, the nearest one around it. */
  at(path: Path, part?: 'key' | 'value'): Place;
}

/** Gives the value of a file's text, or what is wrong with it; `file` is how faults name it. */
export type YamlReader = (
  file: string,
  text: string,
) => { readonly yaml: YamlFile } | { readonly faults: readonly Fault[] };

/**
 * Reads one YAML 1.2 document. Anchors, aliases and tags are refused: a pack says everything in
 * plain sight, and a position always means the line on which a value was written.
 */
export const readYaml: YamlReader = (file, text) => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Its own word goes into faults and none past them to the terminal.
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refused = refusedParts(document.contents, text, placeAt);
  // A tag that is refused anyway need not be known.
  const errors = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== 'TAG_RESOLVE_FAILED' || refused.length === 0,
  );
  const faults = [...syntaxFaults(errors, text, document.contents, placeAt), ...refused];
  if (faults.length > 0) return { faults };
  const value: unknown = document.toJS();
  return { yaml: { file, value, at: placeFinder(text, placeAt) } };
};

/**
 * Places are needed only where there is a fault. The tree of a whole pack is large beside its values:
 * it is let go at once, and grown again from the text for the first place that is asked for.
 */
function placeFinder(text: string, placeAt: (offset: number) => Place): YamlFile['at'] {
  let tree: { readonly root: Node | null } | undefined;
  return (path, part = 'value') => {
    tree ??= { root: parseDocument(text).contents };
    return placeAt(offsetOf(tree.root, path, part));
  };
}

/** Every duplicate key, but only the first other error: those after it are mostly its echoes. */
function syntaxFaults(
  errors: readonly YAMLError[],
  text: string,
  root: Node | null,
  placeAt: (offset: number) => Place,
): Fault[] {
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const place = placeAt(error.pos[0]);
      if (error.code === 'DUPLICATE_KEY') {
        const key = /^["']?([^:"'\r\n]*)/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
        const what = `the key "${key}" stands twice`;
        return { ...place, what, remedy: 'keep one of the two, or begin a new entry with "- "' };
      }
      if (error.code === 'MULTIPLE_DOCS') {
        const what = 'a second YAML document begins here';
        return { ...place, what, remedy: 'keep one: take the line "---" out' };
      }
      const { offset, what, remedy } = explainYamlError(error, text, root);
      return { ...placeAt(offset), what, remedy };
    });
}

function refusedParts(
  root: Node | null,
  text: string,
  placeAt: (offset: number) => Place,
): Fault[] {
  const faults: Fault[] = [];
  if (!root) return faults;
  const refuse = (node: Node, what: string, remedy: string): void => {
    faults.push({ ...placeAt(node.range?.[0] ?? 0), what, remedy });
  };
  visit(root, {
    Alias: (_, node) =>
      refuse(
        node,
        `the YAML alias *${node.source} is not read`,
        'write the value out, or put text that begins with * in double quotes',
      ),
    Value: (key, node) => {
      if (node.anchor) {
        const remedy = 'take it out, or put text that begins with & in double quotes';
        refuse(node, `the YAML anchor &${node.anchor} is not read`, remedy);
      }
      if (node.tag !== undefined) {
        refuse(
          node,
          'a value with a YAML tag is not read',
          'take the tag out, or put text that begins with ! in double quotes',
        );
      }
      if (key === 'key' && isCollection(node)) {
        refuse(node, 'a list or mapping stands where a key is needed', 'write a plain word');
      }
      if (cutsText(node, text)) {
        refuse(
          node,
          'the text ends at a "#", which begins a comment',
          'put the whole text in double quotes, or the comment on a line of its own',
        );
      }
    },
  });
  return faults;
}

/** A text must not lose its end in silence: behind an unquoted one no comment may stand. */
function cutsText(node: Node, text: string): boolean {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return false;
  const [start, end] = node.range;
  const comment = /[ \t]+#/y;
  comment.lastIndex = end;
  return end > start && comment.test(text);
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!isPair(pair)) return offset;
      const wanted = last && part === 'key' ? pair.key : pair.value;
      offset = startOf(wanted) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** An empty value has no width of its own: its key stands for it. */
function startOf(node: unknown): number | undefined {
  if (!isNode(node) || isAlias(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return end > start ? start : undefined;
}

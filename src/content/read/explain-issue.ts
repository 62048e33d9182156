import type { z } from 'zod';
import type { Path } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong at a path, in an editor's words. */
export interface Explanation {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly what: string;
  readonly remedy: string;
}

/** Explains one issue of a schema; `root` is the value that was parsed. */
export function explainIssue(issue: Issue, root: unknown): readonly Explanation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      part: 'key',
      what: `${quote(key)} is not a field here`,
      // `{ value: 48,000 }` is 48 and a field named 000.
      remedy: /^\d+$/.test(key)
        ? 'write numbers without commas'
        : 'correct its name or take it out',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closestBranch(issue.errors).flatMap((inner) =>
      explainIssue({ ...inner, path: [...path, ...inner.path] }, root),
    );
  }
  const name = nameOf(path);
  const value = valueAt(root, path);
  if (issue.code === 'invalid_key') {
    const remedy = issue.issues[0]?.message ?? issue.message;
    return [{ path, part: 'key', what: `${name} cannot be a name here`, remedy: `it ${remedy}` }];
  }
  const rule = ruleOf(issue);
  if (value === undefined) {
    return [{ path, part: 'value', what: `${name} is missing`, remedy: `add it: it ${rule}` }];
  }
  const remedy = isUnquoted(issue, value) ? `it ${rule}: put it in quotes` : `it ${rule}`;
  return [{ path, part: 'value', what: `${name} cannot be ${show(value)}`, remedy }];
}

/** `400` where text is meant is a number to YAML. */
const isUnquoted = (issue: Issue, value: unknown): boolean =>
  issue.code === 'invalid_type' &&
  issue.expected === 'string' &&
  (typeof value === 'number' || typeof value === 'boolean');

/** The form that was most likely meant: the one with the fewest foreign fields, then fewest faults. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const foreign = (branch: readonly Issue[]): number =>
    branch.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
      0,
    );
  const [best = []] = branches.toSorted((a, b) => foreign(a) - foreign(b) || a.length - b.length);
  return best;
}

/** Our schemas word their rules as `must …`; the rest is worded here. */
function ruleOf(issue: Issue): string {
  if (issue.message.startsWith('must ')) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? `of the type ${issue.expected}`}`;
    default:
      return `must pass the check "${issue.message}"`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'made of fields, each written "name: value"',
  array: 'a list',
  string: 'text',
  number: 'a number',
};

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'this entry';
  if (typeof last !== 'number') return quote(String(last));
  const list = path.at(-2);
  const item = `item ${last + 1}`;
  return list === undefined ? item : `${item} of "${String(list)}"`;
}

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping of fields';
  if (typeof value === 'string') return quote(value);
  return String(value);
}

/** In one line, whatever the text. */
const quote = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    root,
  );
}

import type { z } from 'zod';

/**
 * What is wrong with a value, in the words that Slack uses, each with a JSON pointer:
 * `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  root: string,
): string[] {
  return issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]): string =>
      `[json-pointer:${[root, ...path.map(String)].join('/')}]`;
    const parent = issue.path.slice(0, -1);
    switch (issue.code) {
      case 'too_big':
        if (issue.origin === 'string') {
          const line = `must be less than ${Number(issue.maximum) + 1} characters ${at(issue.path)}`;
          return isTextObject(issue.path)
            ? [`failed to match all allowed schemas ${at(parent)}`, line]
            : [line];
        }
        return issue.origin === 'array'
          ? [`no more than ${issue.maximum} items allowed ${at(issue.path)}`]
          : [`must be less than or equal to ${issue.maximum} ${at(issue.path)}`];
      case 'too_small':
        if (issue.origin === 'string') {
          return [`must be more than ${Number(issue.minimum) - 1} characters ${at(issue.path)}`];
        }
        return issue.origin === 'array'
          ? [`no fewer than ${issue.minimum} items allowed ${at(issue.path)}`]
          : [`must be greater than or equal to ${issue.minimum} ${at(issue.path)}`];
      case 'unrecognized_keys':
        return issue.keys.map((key) => `invalid additional property: ${key} ${at(issue.path)}`);
      case 'invalid_type':
        return valueAt(value, issue.path) === undefined && issue.path.length > 0
          ? [`missing required field: ${String(issue.path.at(-1))} ${at(parent)}`]
          : [`must provide ${article(issue.expected)} ${at(issue.path)}`];
      case 'invalid_union': {
        const given = valueAt(value, issue.path);
        return given === undefined
          ? [`missing required field: ${String(issue.path.at(-1))} ${at(parent)}`]
          : [`unsupported type: ${String(given)} ${at(issue.path)}`];
      }
      case 'invalid_value':
        return valueAt(value, issue.path) === undefined
          ? [`missing required field: ${String(issue.path.at(-1))} ${at(parent)}`]
          : [`value must be one of: ${issue.values.map(String).join(', ')} ${at(issue.path)}`];
      default:
        return [`${issue.message} ${at(issue.path)}`];
    }
  });
}

/** A section's `text` may be of two kinds: Slack first says that it fitted neither. */
const isTextObject = (path: readonly PropertyKey[]): boolean =>
  path.length === 3 && path[1] === 'text' && path[2] === 'text';

const article = (expected: string): string =>
  /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

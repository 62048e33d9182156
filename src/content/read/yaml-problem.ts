import { type Node, visit, type YAMLError } from 'yaml';

/** A slip in YAML as an editor would call it. */
interface Problem {
  /** Where in the text it is, counted from 0. */
  readonly offset: number;
  readonly what: string;
  readonly remedy: string;
}

const QUOTE = 'put the whole text in double quotes, and write a quote within it as \\"';
const COLUMN = 'begin all fields of an entry in one column, and every "- " of a list too';

/**
 * Words what the parser found for people who write text and not YAML: the parser's own words name
 * its grammar. `root` is what it made of the text in spite of the error.
 */
export function explainYamlError(error: YAMLError, text: string, root: Node | null): Problem {
  const [offset] = error.pos;
  return openQuote(error, text, root) ?? { offset, ...explain(error, lineAt(text, offset)) };
}

/** A quote that is not closed swallows the lines behind it: what is wrong stands where it opens. */
function openQuote({ code, message, pos }: YAMLError, text: string, root: Node | null) {
  const unclosed = code === 'MISSING_CHAR' && /closing ["']quote/.test(message);
  if (!unclosed && !(code === 'UNEXPECTED_TOKEN' && /at node end/.test(message))) return null;
  const quoted = lastQuotedBefore(pos[0], root);
  if (!quoted) return null;
  const [offset, end] = quoted;
  if (!unclosed && !text.slice(offset, end).includes('\n')) return null;
  return {
    offset,
    what: 'the quote that opens here is not closed on its line',
    remedy: 'close it where the text ends, or take it out',
  };
}

/** Start and end of the text in quotes that begins last before an offset. */
function lastQuotedBefore(offset: number, root: Node | null): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  visit(root, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < offset) found = [range[0], range[1]];
    },
  });
  return found;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}

function explain({ code, message }: YAMLError, line: string): Omit<Problem, 'offset'> {
  if (/^ *\t/.test(line) || code === 'TAB_AS_INDENT') {
    return { what: 'a tab stands at the beginning of the line', remedy: 'indent with spaces' };
  }
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return (line.match(/:(?=\s)/g) ?? []).length > 1
        ? { what: 'the text has a colon and a space in it', remedy: QUOTE }
        : { what: 'this line or the next is indented unlike its neighbours', remedy: COLUMN };
    case 'BAD_SCALAR_START':
      return { what: 'text cannot begin with this sign', remedy: QUOTE };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        what: 'this line is no field and continues none',
        remedy: 'write it as "name: value" with a space after the colon',
      };
    case 'BAD_INDENT':
      if (/sufficiently indented and end with/.test(message)) {
        return { what: 'a bracket is not closed before this', remedy: 'close it with ] or }' };
      }
      return { what: 'the line is indented unlike its neighbours', remedy: COLUMN };
    case 'MISSING_CHAR':
      if (/followed by map values/.test(message)) {
        return {
          what: 'the field has no colon',
          remedy: 'write it as "name: value" with a space after the colon',
        };
      }
      break;
    case 'UNEXPECTED_TOKEN':
      if (/at node end/.test(message)) {
        return { what: 'the value is over before this, and text follows', remedy: QUOTE };
      }
      break;
  }
  return {
    what: `this is not YAML: ${message.replace(/\s+/g, ' ')}`,
    remedy: 'correct the syntax here or just before',
  };
}

import type { YAMLError } from 'yaml';

/** A slip in YAML as an editor would call it. */
interface Problem {
  readonly what: string;
  readonly remedy: string;
}

const QUOTE = 'put the whole text in double quotes, and write a quote within it as \\"';
const COLUMN = 'begin all fields of an entry in one column, and every "- " of a list too';

/**
 * Words what the parser found for people who write text and not YAML: the parser's own words name
 * its grammar. `line` is the line of the file on which it found it.
 */
export function explainYamlError({ code, message }: YAMLError, line: string): Problem {
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
      if (/closing ["']quote/.test(message)) {
        return { what: 'a quote is not closed before this', remedy: 'close it, or take it out' };
      }
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

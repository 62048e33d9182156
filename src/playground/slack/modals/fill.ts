import type { Directory, Person } from '../directory.ts';
import { type Fillable, type Filled, type Option, optionsOf } from './input-element.ts';

/** A menu may be as long as a list of all time zones. */
const OFFERED_SHOWN = 3;

/** What a person puts into an element, checked as their client would. */
export function fillIn(
  input: Fillable,
  value: string | readonly string[],
  around: {
    /** What the search found last. */
    readonly found: readonly Option[];
    readonly directory: Directory;
    readonly person: Person;
  },
): Filled {
  const given = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
  const [first = ''] = given;
  if (given.length > 1 && input.does !== 'choose-several') {
    throw new Error(`a ${input.element.type} takes one thing`);
  }
  switch (input.does) {
    case 'type':
      return { type: 'text', text: typedInto(input.element, first) };
    case 'set-time':
      if (first !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(first)) {
        throw new Error(`${first} is no time of day`);
      }
      return { type: 'text', text: first };
    case 'choose':
    case 'choose-several':
      return { type: 'options', options: given.map((label) => among(optionsOf(input), label)) };
    case 'search':
      return { type: 'options', options: given.map((label) => among(around.found, label)) };
    case 'pick-channel':
      if (first !== '' && !channelsFor(input, around).includes(first)) {
        throw new Error(`the list of conversations offers no ${first}`);
      }
      return { type: 'text', text: first };
  }
}

/** The conversations that a menu of them offers to this person. */
export function channelsFor(
  input: Extract<Fillable, { does: 'pick-channel' }>,
  { directory, person }: { readonly directory: Directory; readonly person: Person },
): readonly string[] {
  const kinds: readonly string[] | undefined = input.element.filter?.include;
  return directory
    .channels()
    .filter(({ directWith }) => directWith === null || directWith === person.id)
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ id }) => id);
}

function typedInto(
  { max_length: most = 3000 }: Extract<Fillable, { does: 'type' }>['element'],
  text: string,
): string {
  if (text.length > most) throw new Error(`the field takes ${most} characters`);
  return text;
}

function among(options: readonly Option[], label: string): Option {
  const found = options.find(({ text }) => text.text === label);
  if (found) return found;
  const offered = options.slice(0, OFFERED_SHOWN).map(({ text }) => text.text);
  const others = offered.length > 0 ? `; it offers ${offered.join(', ')}` : '';
  throw new Error(`"${label}" is nothing that the menu offers${others}`);
}

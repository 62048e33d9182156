import {
  peopleOf,
  personFile,
  personNamed,
  personSuggestions,
  resolvePerson,
} from '../src/briefing/people.ts';
import { assertNever } from '../src/errors.ts';
import { viewNone, viewSeveral } from '../src/views/choices.ts';
import { ASKED_PERSON, viewPeople, viewPerson } from '../src/views/people.ts';
import { defineCommand } from './define.ts';

export const people = defineCommand({
  name: 'people',
  description: 'Who is who, or all that one person said and did',
  aliases: ['person', 'leaders', 'ministers', 'quotes'],
  examples: ['people'],
  options: [
    {
      name: 'name',
      description: 'A person by name or part of it; slips are forgiven',
      suggest: (typed, pack) => personSuggestions(pack, typed),
    },
  ],
  claims: (text, pack) => {
    const person = personNamed(pack, text);
    return person ? { name: ASKED_PERSON.argumentFor(person) } : null;
  },
  run: ({ name }, context) => {
    const { pack } = context;
    if (name === undefined) return viewPeople(peopleOf(pack), context);
    const resolved = resolvePerson(pack, name);
    switch (resolved.type) {
      case 'one':
        return viewPerson(personFile(resolved.value, pack), context);
      case 'several':
        return viewSeveral(resolved.choices, ASKED_PERSON, context);
      case 'none':
        return viewNone(resolved, ASKED_PERSON, context);
      default:
        return assertNever(resolved);
    }
  },
});

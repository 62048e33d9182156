import type { Pack } from '../../content/library.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';

/**
 * The person meant by `the Indian one`, `and the Russian?` or `his counterpart`: of those that the thread
 * has spoken of, or who hold the same office elsewhere, the one whose office is of the country named, or
 * else of another country than the last one's. Null where no person was spoken of.
 */
export function counterpartOf(question: Question, context: Context, pack: Pack): string | null {
  const { parties } = pack.meta;
  const named = question.entities.filter((id) => !parties.includes(id));
  const countries = question.entities.filter((id) => parties.includes(id));
  if (named.length > 0 || countries.length > 1) return null;
  // `Is he Indian` asks of him what he is.
  if (question.polar && question.signs.has('person-meant')) return null;
  const spoken = personsOf(context.spoken, pack);
  const [last] = spoken;
  if (last === undefined) return null;
  const among = [...new Set([...spoken, ...sameOffice(last, pack)])];
  const [country] = countries;
  if (country !== undefined) return among.find((id) => isOf(id, country, pack)) ?? null;
  if (!question.signs.has('other-one')) return null;
  const home = parties.find((party) => isOf(last, party, pack));
  return among.find((id) => id !== last && (home === undefined || !isOf(id, home, pack))) ?? null;
}

const personsOf = (ids: readonly string[], pack: Pack): readonly string[] =>
  [...new Set(ids)].filter((id) => pack.entities.get(id)?.kind === 'person');

/** Whether a person's office is of the country: `Defence minister of India`. */
function isOf(person: string, country: string, pack: Pack): boolean {
  const role = pack.entities.get(person)?.role ?? '';
  const name = pack.entities.get(country)?.name;
  return name !== undefined && role.includes(name);
}

/** Persons whose office is the same but for its country. */
function sameOffice(person: string, pack: Pack): readonly string[] {
  const office = (id: string): string => {
    const names = pack.meta.parties.flatMap((party) => pack.entities.get(party)?.name ?? []);
    const role = pack.entities.get(id)?.role ?? '';
    return names.reduce((text, name) => text.replace(name, ''), role);
  };
  const own = office(person);
  if (own === '') return [];
  return personsOf([...pack.entities.keys()], pack).filter((id) => office(id) === own);
}

import type { Pack } from '../../content/library.ts';
import { figuresOf } from './figures.ts';
import type { Said } from './read-said.ts';

/**
 * Systems, events and programmes that are meant: by name, by a word that is said of one of them alone
 * (`the lease`), or, where the question names none, by what the thread was about.
 */
export function subjectsMeant(
  said: readonly Said[],
  carried: readonly string[],
  pack: Pack,
): ReadonlySet<string> {
  const { numbers, dates } = figuresOf(pack);
  const figures = [...numbers, ...dates];
  const all = new Set(figures.flatMap(({ subjects }) => [...subjects]));
  const named = (terms: Iterable<string>): readonly string[] =>
    [...terms].flatMap((term) =>
      term.startsWith('@') && isEntity(term, pack) ? [term.slice(1)] : [],
    );
  const byName = said.flatMap(({ terms }) => named(terms));
  const byWord = said.flatMap(({ terms }) =>
    [...terms].flatMap((term) => onlyOf(term, pack, all) ?? []),
  );
  const own = new Set([...byName, ...byWord]);
  return own.size > 0 ? own : new Set(named(carried));
}

const KINDS = new Set(['weapon-system', 'event', 'programme']);

const isEntity = (term: string, pack: Pack): boolean =>
  KINDS.has(pack.entities.get(term.slice(1))?.kind ?? '');

/** The subject that a word or a name stands for, of those that are meant. */
export function subjectSaid(
  { terms }: Said,
  subjects: ReadonlySet<string>,
  pack: Pack,
): string | null {
  const { numbers, dates } = figuresOf(pack);
  const all = new Set([...numbers, ...dates].flatMap(({ subjects: of }) => [...of]));
  for (const term of terms) {
    const id = term.startsWith('@') ? term.slice(1) : onlyOf(term, pack, all);
    if (id !== null && subjects.has(id)) return id;
  }
  return null;
}

/** The one subject whose figures have the word in their statement, where there is one. */
function onlyOf(term: string, pack: Pack, all: ReadonlySet<string>): string | null {
  if (/^[@=#]/.test(term)) return null;
  const { numbers, dates } = figuresOf(pack);
  const having = [...numbers, ...dates].filter(({ candidate }) => candidate.own.has(term));
  const [first, ...rest] = having;
  if (!first || rest.length === 0) return null;
  const shared = rest.reduce((some, { subjects }) => some.intersection(subjects), first.subjects);
  const [only] = [...shared].filter((id) => all.has(id));
  return shared.size === 1 ? (only ?? null) : null;
}

import type { Pack } from '../../../content/library.ts';
import { perPack } from '../../per-pack.ts';
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
  const named = (terms: Iterable<string>): readonly string[] =>
    [...terms].flatMap((term) =>
      term.startsWith('@') && isEntity(term, pack) ? [term.slice(1)] : [],
    );
  const byName = said.flatMap(({ terms }) => named(terms));
  const byWord = said.flatMap(({ terms }) =>
    [...terms].flatMap((term) => onlyOf(term, pack) ?? []),
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
  if (subjects.size === 0) return null;
  for (const term of terms) {
    const id = term.startsWith('@') ? term.slice(1) : onlyOf(term, pack);
    if (id !== null && subjects.has(id)) return id;
  }
  return null;
}

/** The one subject whose figures have the word in their statement, where there is one. */
function onlyOf(term: string, pack: Pack): string | null {
  if (/^[@=#]/.test(term)) return null;
  const known = onlySubjects(pack);
  const before = known.get(term);
  if (before !== undefined) return before;
  const [first, ...rest] = figuresOf(pack).all.filter(({ candidate }) => candidate.own.has(term));
  const shared = first
    ? rest.reduce((some, { subjects }) => some.intersection(subjects), first.subjects)
    : NONE;
  const [only = null] = rest.length > 0 && shared.size === 1 ? shared : NONE;
  // Of words that no figure has there is no end.
  if (first) known.set(term, only);
  return only;
}

const NONE: ReadonlySet<string> = new Set();

const onlySubjects = perPack(() => new Map<string, string | null>());

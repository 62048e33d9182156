import type { Pack } from '../../content/library.ts';
import type { Source } from '../../content/schema/source.ts';
import { phraseRuns, wordRuns } from '../language/phrase-runs.ts';
import type { Question } from '../reading/question.ts';

/** A source that a question is about, and which tokens name it. */
export interface NamedSource {
  readonly source: Source;
  readonly words: ReadonlySet<number>;
}

/** The source that a question names: by its author, outlet, month, an alias, or as the newer or older one. */
export function namedSource(question: Question, pack: Pack): NamedSource | null {
  const { tokens } = question;
  const { nouns, newer, older } = pack.vocabulary.provenance;
  const noun = phraseRuns(tokens, nouns);
  if (noun.length === 0) return null;
  const byDate = [...pack.sources.values()].toSorted((a, b) =>
    a.published.localeCompare(b.published),
  );
  const found = byDate.flatMap((source, at) => {
    const runs = [
      ...wordRuns(tokens, source.marks),
      ...(at === byDate.length - 1 && at > 0 ? phraseRuns(tokens, newer) : []),
      ...(at === 0 && byDate.length > 1 ? phraseRuns(tokens, older) : []),
      ...wordRuns(tokens, namesOf(source, pack)),
      ...monthRuns(question, source),
    ];
    return runs.length === 0 ? [] : [{ source, runs }];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const words = [...noun, ...only.runs].flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at),
  );
  return { source: only.source, words: new Set(words) };
}

/** Names of its author and its publisher, where the pack knows them by other names too. */
function namesOf({ author, publisher }: Source, pack: Pack): readonly string[] {
  return [...pack.entities.values()].flatMap(({ name, aliases }) =>
    name === author || name === publisher ? [name, ...aliases] : [],
  );
}

const monthRuns = (
  { dates }: Question,
  { published }: Source,
): readonly { from: number; to: number }[] =>
  dates
    .filter(({ month, day }) => day === null && month === Number(published.slice(5, 7)))
    .map(({ at }) => ({ from: at, to: at + 1 }));

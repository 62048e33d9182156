import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import { phraseRuns, wordRuns } from '../../language/phrase-runs.ts';
import type { Question } from '../../reading/question.ts';
import { byPublished } from '../by-published.ts';

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
  const titled = byTitle(question, pack);
  if (noun.length === 0) return titled;
  const byDate = byPublished(pack);
  const found = byDate.flatMap((source, at) => {
    const marked = [
      ...wordRuns(tokens, source.marks),
      ...(at === byDate.length - 1 && at > 0 ? phraseRuns(tokens, newer) : []),
      ...(at === 0 && byDate.length > 1 ? phraseRuns(tokens, older) : []),
      ...monthRuns(question, source),
    ];
    const runs = [...marked, ...wordRuns(tokens, namesOf(source, pack))];
    return runs.length === 0 ? [] : [{ source, runs, isMarked: marked.length > 0 }];
  });
  // `Did A write the second one`: whom the other is by is asked of the one that is marked.
  const marked = found.filter(({ isMarked }) => isMarked);
  const [only, ...others] = found.length > 1 && marked.length === 1 ? marked : found;
  if (!only || others.length > 0) return titled;
  const words = [...noun, ...only.runs].flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at),
  );
  return { source: only.source, words: new Set(words) };
}

/** The source of which the whole title stands in the question. */
function byTitle({ tokens }: Question, pack: Pack): NamedSource | null {
  for (const source of pack.sources.values()) {
    const [run] = source.title === undefined ? [] : wordRuns(tokens, [source.title]);
    if (!run) continue;
    const words = Array.from({ length: run.to - run.from }, (_, at) => run.from + at);
    return { source, words: new Set(words) };
  }
  return null;
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

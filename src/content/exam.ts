import { type Fault, type Place, sortFaults } from './fault.ts';
import { readSingle } from './read/entry.ts';
import { readYaml } from './read/yaml-file.ts';
import { type Exam, exam } from './schema/exam.ts';

/** An exam that can be held, or everything that keeps it from being so. */
export type ExamResult = { readonly exam: Exam } | { readonly faults: readonly Fault[] };

/** Reads and checks the text of an `exam.yaml`; `file` is how faults name it. Pure; throws nothing. */
export function buildExam(file: string, text: string): ExamResult {
  const read = readYaml(file, text);
  if (!('yaml' in read)) return read;
  const { shelf, faults } = readSingle(read.yaml, exam);
  const [entry] = shelf.entries;
  if (!entry) return { faults: sortFaults(faults) };
  const found = [
    ...repeatedIds(entry.value, entry.at),
    ...kindFaults(entry.value, entry.at),
    ...turnFaults(entry.value, entry.at),
  ];
  return found.length > 0 ? { faults: sortFaults(found) } : { exam: entry.value };
}

type At = (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;

function repeatedIds({ kinds, questions }: Exam, at: At): readonly Fault[] {
  const repeated = (list: 'kinds' | 'questions', ids: readonly string[]): readonly Fault[] =>
    ids.flatMap((id, index) => {
      const first = ids.indexOf(id);
      if (first === index) return [];
      const { file, line } = at([list, first, 'id']);
      const what = `the id "${id}" is given already at ${file}:${line}`;
      return [{ ...at([list, index, 'id']), what, remedy: 'give one of the two another id' }];
    });
  return [
    ...repeated(
      'kinds',
      kinds.map(({ id }) => id),
    ),
    ...repeated(
      'questions',
      questions.map(({ id }) => id),
    ),
  ];
}

/** Each turn has its answer, and each answer is expected to be something. */
function turnFaults({ questions }: Exam, at: At): readonly Fault[] {
  return questions.flatMap(({ turns, expect }, index) => {
    if (turns.length === expect.length) return [];
    const what = `the question has ${turns.length} turns, and "expect" has ${expect.length} entries`;
    return [
      {
        ...at(['questions', index, 'expect'], 'key'),
        what,
        remedy: 'write one entry for each turn',
      },
    ];
  });
}

function kindFaults({ kinds, questions }: Exam, at: At): readonly Fault[] {
  const known = kinds.map(({ id }) => id);
  const used = new Set(questions.map(({ kind }) => kind));
  // A slip in a question's kind makes another one look unused.
  const unused = used.isSubsetOf(new Set(known)) ? known.filter((kind) => !used.has(kind)) : [];
  return [
    ...questions.flatMap(({ kind }, index) =>
      known.includes(kind)
        ? []
        : [
            {
              ...at(['questions', index, 'kind']),
              what: `there is no kind "${kind}"`,
              remedy: `add it to "kinds" or name one of ${known.join(', ')}`,
            },
          ],
    ),
    ...unused.map((kind) => ({
      ...at(['kinds', known.indexOf(kind), 'id']),
      what: `no question is of the kind "${kind}"`,
      remedy: 'write one or take the kind out',
    })),
  ];
}

import type { Fault } from './fault.ts';
import { deepFreeze } from './freeze.ts';
import { readSingle } from './read/entry.ts';
import type { YamlReader } from './read/yaml-file.ts';
import { type Vocabulary, vocabulary } from './schema/vocabulary.ts';

type VocabularyReading =
  | { readonly vocabulary: Vocabulary }
  | { readonly faults: readonly Fault[] };

/** Reads a vocabulary from the text of its file; `path` is how faults name the file. */
export function readVocabulary(
  path: string,
  text: string,
  readYaml: YamlReader,
): VocabularyReading {
  const file = readYaml(path, text);
  if (!('yaml' in file)) return { faults: file.faults };
  const { shelf, faults } = readSingle(file.yaml, vocabulary);
  const [entry] = shelf.entries;
  if (!entry || faults.length > 0) return { faults };
  const unknown = Object.entries(entry.value.meanings).flatMap(([id, meaning]) =>
    (['opposite', 'partly'] as const).flatMap((field) =>
      meaning[field].flatMap((other, at) =>
        other in entry.value.meanings
          ? []
          : [
              {
                ...entry.at(['meanings', id, field, at]),
                what: `there is no meaning ${JSON.stringify(other)}`,
                remedy: 'name one of the meanings in this file',
              },
            ],
      ),
    ),
  );
  if (unknown.length > 0) return { faults: unknown };
  return { vocabulary: deepFreeze(entry.value) };
}

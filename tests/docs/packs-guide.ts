import { readFile } from 'node:fs/promises';
import type { PackFolder } from '../../src/content/read/draft.ts';

/** The guide for editors, read for what it shows. */
export interface PacksGuide {
  readonly text: string;
  /** The example pack: its YAML blocks, named by the comment in their first line. */
  readonly files: ReadonlyMap<string, string>;
  /** YAML blocks that belong to no file. */
  readonly snippets: readonly string[];
  /** What it shows as printed in a terminal. */
  readonly printed: readonly string[];
  /** Rows of the table under a heading, each cell as it is written. */
  table(heading: string): readonly (readonly string[])[];
}

export async function readPacksGuide(): Promise<PacksGuide> {
  const text = await readFile(new URL('../../docs/packs.md', import.meta.url), 'utf8');
  const yaml = blocks(text, 'yaml');
  const named = yaml.flatMap((block) => {
    const name = /^# (\S+\.yaml)\n/.exec(block)?.[1];
    return name === undefined ? [] : [[name, block] as const];
  });
  return {
    text,
    files: new Map(named),
    snippets: yaml.filter((block) => !block.startsWith('# ')),
    printed: blocks(text, 'text').map((block) => block.trim()),
    table: (heading) => tableUnder(text, heading),
  };
}

/** The example pack as an editor would have it on disk, with some of its files left out. */
export function exampleFolder(guide: PacksGuide, without: readonly string[] = []): PackFolder {
  const kept = [...guide.files].filter(([name]) => !without.includes(name));
  return { path: 'data/lakes-2032', name: 'lakes-2032', files: new Map(kept) };
}

/** What stands between backticks in a cell. */
export const codesIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

function blocks(text: string, language: string): readonly string[] {
  const fences = text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...fences].flatMap(([, found, body]) =>
    found === language && body !== undefined ? [body] : [],
  );
}

/** Rows of the table under a heading of a text, each cell as it is written. */
export function tableUnder(text: string, heading: string): readonly (readonly string[])[] {
  const sections = text.split(/^(?=#{2,3} )/m);
  const section = sections.find((part) => part.split('\n')[0]?.replace(/^#+ /, '') === heading);
  if (section === undefined) throw new Error(`the guide has no section "${heading}"`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

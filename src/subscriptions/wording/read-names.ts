import { type NameChoice, resolveName } from '../../briefing/name-match.ts';
import type { Pack } from '../../content/library.ts';
import { SECTIONS, type Section } from '../subscription.ts';
import { plain, type Reading, read, unread } from './reading.ts';

type Topic = Pack['meta']['topics'][number];

/** Every topic of a pack, by which people name them. */
export const topicChoices = (pack: Pack): readonly NameChoice<string>[] =>
  pack.meta.topics.map(({ id, label, aliases }: Topic) => ({
    value: id,
    label,
    aliases: [id, ...aliases],
  }));

/** What each section of an edition is called, and other words for it. */
export const SECTION_CHOICES: readonly NameChoice<Section>[] = [
  { value: 'changes', label: 'What changed', aliases: ['changes', 'changed', 'news'] },
  { value: 'highlights', label: 'What matters most', aliases: ['highlights', 'leads'] },
  { value: 'agenda', label: 'The agenda', aliases: ['agenda', 'programme', 'program'] },
  { value: 'commitments', label: 'Commitments', aliases: ['promises', 'due', 'deadlines'] },
  {
    value: 'differences',
    label: 'Where sources differ',
    aliases: ['differences', 'disagreements', 'sources'],
  },
  { value: 'figure', label: 'The figure of the day', aliases: ['figure', 'figure of the day'] },
];

/** Ids of topics, in the pack's order; empty for `all` and for `none`. */
export function readTopics(text: string, pack: Pack): Reading<readonly string[]> {
  const known = topicChoices(pack);
  const found = readNames(text, known, 'topic');
  return found.ok ? read(inOrder(found.value, known)) : found;
}

/** Sections of an edition in their order. */
export function readSections(text: string): Reading<readonly Section[]> {
  const found = readNames(text, SECTION_CHOICES, 'section');
  if (!found.ok) return found;
  return read(found.value.length === 0 ? [...SECTIONS] : inOrder(found.value, SECTION_CHOICES));
}

function readNames<Value>(
  text: string,
  choices: readonly NameChoice<Value>[],
  kind: string,
): Reading<readonly Value[]> {
  if (/^(all|every|everything|any|none|no|nothing)( (topics?|sections?))?$/.test(plain(text))) {
    return read([]);
  }
  const values: Value[] = [];
  const names = namesIn(text, choices);
  const has = names.length > 1 ? 'has a name that ' : '';
  for (const name of names) {
    const meant = resolveName(name, choices);
    if (meant.type === 'one') values.push(meant.value);
    else {
      const near = meant.type === 'several' ? meant.choices : [...meant.nearest, ...meant.others];
      const labels = near.slice(0, 5).map(({ label }) => label);
      return unread(
        meant.type === 'several'
          ? `${has}fits several ${kind}s; write one of ${labels.join(', ')}`
          : `${has}is no ${kind}; write ${kind}s such as ${labels.join(', ')}, or all`,
      );
    }
  }
  return values.length > 0 ? read(values) : unread(`names no ${kind}; write all for every ${kind}`);
}

/** Parted by commas; by `and` too, where that is not within a name (`Market access and payments`). */
function namesIn(text: string, choices: readonly NameChoice<unknown>[]): readonly string[] {
  return text
    .split(/[,;&]/)
    .flatMap((piece) =>
      resolveName(piece, choices).type === 'none' ? piece.split(/\s+(?:and|or)\s+/i) : [piece],
    )
    .map((piece) => piece.trim().replace(/^(?:and|or)\s+/i, ''))
    .filter((piece) => piece !== '');
}

const inOrder = <Value>(
  values: readonly Value[],
  choices: readonly NameChoice<Value>[],
): readonly Value[] => choices.map(({ value }) => value).filter((value) => values.includes(value));

import type { Pack } from '../content/library.ts';
import type { Source } from '../content/schema/source.ts';
import { document, fields, heading, link, open } from '../document/build.ts';
import { isWebAddress } from '../document/inline.ts';
import type { Action, Block, Document } from '../document/model.ts';
import { sourceName } from './citation.ts';
import { writeDay } from './dates.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { summarise } from './summary.ts';
import { both, count } from './words.ts';

/** Who wrote what the pack knows, when, and how the date is known. */
export function viewSources(scene: Scene): Document {
  const { pack } = scene;
  const sources = [...pack.sources.values()];
  const total = `${count(pack.facts.size, 'fact')} from ${count(sources.length, 'source')}`;
  return document({
    title: titleOf('Sources', pack),
    summary: summarise(
      [
        `${total}.`,
        ...sources.map(
          (source) =>
            `${sourceName(source.id, pack)}, ${writeDay(source.published)}${inferredNote(source)}.`,
        ),
      ],
      `${total}: ${both(sources.map(({ label }) => label)).slice(0, 200)}.`,
    ),
    blocks: [ageNotice(scene), sources.map((source) => sourceBlocks(source, pack))],
    actions: [
      ...sources.flatMap(linkTo).slice(0, 2),
      goTo(scene, 'Where sources differ', 'differences'),
      goTo(scene, 'Brief', 'brief'),
    ],
  });
}

function sourceBlocks(source: Source, pack: Pack): readonly Block[] {
  const facts = [...pack.facts.values()].filter((fact) => fact.sources.includes(source.id));
  return [
    heading(source.label),
    fields(
      ['Publisher', source.publisher],
      ...(source.author === undefined ? [] : [['Author', source.author] as const]),
      ...(source.title === undefined ? [] : [['Title', titleText(source)] as const]),
      ['Date', `${writeDay(source.published)}${inferredNote(source)}`],
      ['How the date is known', source.dateNote],
      ['In this pack', count(facts.length, 'fact')],
    ),
  ];
}

const inferredNote = (source: Source): string =>
  source.dateBasis === 'inferred' ? ' (worked out, not stated)' : '';

const titleText = (source: Source) =>
  source.title !== undefined && source.url !== undefined && isWebAddress(source.url)
    ? link(source.title, source.url)
    : (source.title ?? '');

const linkTo = (source: Source): readonly Action[] =>
  source.url !== undefined && isWebAddress(source.url)
    ? [open(source.label.slice(0, 75), source.url)]
    : [];

import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Correction, Withdrawal } from '../../digest/changes.ts';
import type { Edition } from '../../digest/edition.ts';
import type { News } from '../../digest/news.ts';
import { bold, code, heading, paragraph, statement } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { type CitedNames, cite } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { count } from '../words.ts';
import { stateWithDoubt } from './doubt.ts';
import { NOTHING, type Part } from './part.ts';

/** What changed since the channel's last edition: what was wrong first, then what is new. */
export function newsPart(edition: Edition): Part {
  const { news, pack } = edition;
  if (!news) return NOTHING;
  const then: CitedNames = {
    sources: new Map(Object.entries(news.namesThen.sources)),
    entities: new Map(Object.entries(news.namesThen.entities)),
  };
  const since = writeDay(news.since);
  const { corrected, withdrawn, added } = news;
  if (corrected.items.length + withdrawn.items.length + added.items.length === 0) {
    if (isNewByItself(edition)) return NOTHING;
    return {
      blocks: [paragraph(`No new facts since the edition of ${since}.`)],
      cited: [],
      says: [],
    };
  }
  return {
    blocks: [
      corrected.items.length > 0 ? heading(`Changed since ${since}`) : null,
      corrected.items.map((one) => correctionBlocks(one, pack, then)),
      more(corrected.more, 'correction'),
      withdrawn.items.length > 0 ? heading(`Withdrawn since ${since}`) : null,
      withdrawn.items.map((one) => withdrawalBlock(one, then)),
      more(withdrawn.more, 'withdrawn fact'),
      added.items.length > 0 ? heading(`New since ${since}`) : null,
      added.items.map((fact) => stateWithDoubt(fact, pack)),
      restOfAdded(news),
    ],
    cited: [
      ...corrected.items.flatMap(({ fact, before }) => [fact, before]),
      ...withdrawn.items.map(({ before }) => before),
      ...added.items,
    ],
    says: inShort(edition, news),
  };
}

/** How it is told now and how it was told before, each with its source and day. */
function correctionBlocks(correction: Correction, pack: Pack, then: CitedNames): readonly Block[] {
  const { fact, before, aspects } = correction;
  return [
    statement([bold(changeOf(correction)), `: ${fact.text}`], cite(fact, pack)),
    statement(
      aspects.includes('text')
        ? [bold('Before'), `: ${before.text}`]
        : ['The wording is unchanged. ', bold('Before'), ':'],
      cite(before, then),
    ),
  ];
}

const withdrawalBlock = ({ before }: Withdrawal, then: CitedNames): Block =>
  statement(before.text, cite(before, then));

const more = (number: number, what: string): Block | null =>
  number > 0 ? paragraph(`And ${count(number, `more ${what}`)}.`) : null;

/** The button to every added fact. */
export const ALL_NEWS = 'All that is new';

/** `And 100 more facts, 45 of them on Defence.`, `And 40 more facts on Defence.`, and the way to them. */
function restOfAdded({ added, rest, isFoundByDay }: News): Block | null {
  if (added.more === 0) return null;
  const [largest, ...others] = rest;
  const topic = largest?.topic.label ?? '';
  const on =
    others.length === 0 ? ` on ${topic}` : `, ${largest?.facts.length} of them on ${topic}`;
  return paragraph(
    `And ${count(added.more, 'more fact')}${topic === '' ? '' : on}. `,
    ...(isFoundByDay
      ? [`They stand behind “${ALL_NEWS}” below.`]
      : ['Look for them with ', code('/summit find'), ' and a topic.']),
  );
}

/** A quiet day is told by its headline; a programme and other dates are new without a new fact. */
const isNewByItself = ({ isShort, moved, stage }: Edition): boolean =>
  isShort || moved !== null || (stage.type === 'during' && stage.agenda.length > 0);

/** For the notification: how much was told wrongly, else the first of what is new. */
function inShort({ changes }: Edition, { corrected, withdrawn, added }: News): readonly string[] {
  const wrong = [
    { what: 'changed', all: changes?.corrected ?? [] },
    { what: 'withdrawn', all: changes?.withdrawn ?? [] },
  ].filter(({ all }) => all.length > 0);
  const all = changes?.added.length ?? 0;
  if (wrong.length === 0) {
    return [
      ...added.items.slice(0, 1).map(({ text }) => `New: ${text}`),
      `${count(all, 'new fact')}.`,
    ];
  }
  const told = wrong.map(({ what, all }, at) =>
    at === 0 ? `${count(all.length, 'fact')} ${what}` : `${all.length} ${what}`,
  );
  return [
    `${[...told, ...(all > 0 ? [`${all} new`] : [])].join(', ')}.`,
    ...corrected.items.slice(0, 1).map(correctionText),
    ...withdrawn.items.slice(0, 1).map(({ before }) => `Withdrawn: ${before.text}`),
  ];
}

const correctionText = (one: Correction): string =>
  one.aspects.includes('text') ? one.fact.text : `${changeOf(one)}: ${one.fact.text}`;

/** What is otherwise now, the most telling first: a new firmness says more than new words for it. */
function changeOf({ before, fact, aspects }: Correction): string {
  if (before.status !== fact.status) return `Was ${firm(before)}, now ${firm(fact)}`;
  if (aspects.includes('text') || aspects.includes('figure')) return 'Corrected';
  if (aspects.includes('status')) return 'Whose word it is has changed';
  return aspects.includes('sources') ? 'Its sources have changed' : 'Its date has changed';
}

const firm = ({ status }: Pick<Fact, 'status'>): string =>
  status === 'target' ? 'a target' : status;

import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Correction, Withdrawal } from '../../digest/changes.ts';
import type { Edition } from '../../digest/edition.ts';
import type { News } from '../../digest/news.ts';
import { bold, code, heading, paragraph, statement } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { type CitedNames, cite } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { both, count } from '../words.ts';
import { stateWithDoubt } from './doubt.ts';
import { NOTHING, type Part } from './part.ts';

/** What changed since the channel's last edition: what was wrong first, then what is new. */
export function newsPart({ news, pack, isQuiet }: Edition): Part {
  if (!news) return NOTHING;
  const then: CitedNames = {
    sources: new Map(Object.entries(news.namesThen.sources)),
    entities: new Map(Object.entries(news.namesThen.entities)),
  };
  const since = writeDay(news.since);
  const { corrected, withdrawn, added } = news;
  if (corrected.items.length + withdrawn.items.length + added.items.length === 0) {
    const said = `${isQuiet ? 'Nothing new' : 'No new facts'} since the edition of ${since}.`;
    return { blocks: [paragraph(said)], cited: [], says: isQuiet ? [said] : [] };
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
    says: [
      ...corrected.items.map((one) => {
        const said = `${changeOf(one)}: ${one.fact.text}`;
        return one.aspects.includes('text') ? `${said} Before: ${one.before.text}` : said;
      }),
      ...withdrawn.items.map(({ before }) => `Withdrawn: ${before.text}`),
      ...added.items.map(({ text }, at) => (at === 0 ? `New: ${text}` : text)),
    ],
  };
}

/** How it is told now and how it was told before, each with its source and day. */
function correctionBlocks(correction: Correction, pack: Pack, then: CitedNames): readonly Block[] {
  const { fact, before, aspects } = correction;
  return [
    statement([bold(changeOf(correction)), `: ${fact.text}`], cite(fact, pack)),
    statement(
      [bold('Before'), `: ${aspects.includes('text') ? before.text : 'in the same words.'}`],
      cite(before, then),
    ),
  ];
}

const withdrawalBlock = ({ before }: Withdrawal, then: CitedNames): Block =>
  statement([bold('Withdrawn'), `: ${before.text}`], cite(before, then));

const more = (number: number, what: string): Block | null =>
  number > 0 ? paragraph(`And ${count(number, `more ${what}`)}.`) : null;

/** The button to every added fact. */
export const ALL_NEWS = 'All that is new';
const TOPICS_NAMED = 3;

/** `And 100 more facts: 45 on Defence, …`, `And 40 more facts on Defence.`, and the way to them. */
function restOfAdded({ added, rest, isFoundByDay }: News): Block | null {
  if (added.more === 0) return null;
  const others = rest.slice(TOPICS_NAMED).reduce((sum, { facts }) => sum + facts.length, 0);
  const topics = [
    ...rest.slice(0, TOPICS_NAMED).map(({ topic, facts }) => `${facts.length} on ${topic.label}`),
    ...(others > 0 ? [`${others} on other topics`] : []),
  ];
  const [only, ...further] = rest;
  return paragraph(
    `And ${count(added.more, 'more fact')}`,
    only && further.length === 0 ? ` on ${only.topic.label}. ` : `: ${both(topics)}. `,
    ...(isFoundByDay
      ? [`They stand behind “${ALL_NEWS}” below.`]
      : ['Look for them with ', code('/summit find'), ' and a topic.']),
  );
}

/** What is otherwise now, the most telling first: a new firmness says more than new words for it. */
function changeOf({ before, fact, aspects }: Correction): string {
  if (before.status !== fact.status) return `Was ${firm(before)}, now ${firm(fact)}`;
  if (aspects.includes('text') || aspects.includes('figure')) return 'Corrected';
  if (aspects.includes('status')) return 'Whose word it is has changed';
  return aspects.includes('sources') ? 'Its sources have changed' : 'Its date has changed';
}

const firm = ({ status }: Pick<Fact, 'status'>): string =>
  status === 'target' ? 'a target' : status;

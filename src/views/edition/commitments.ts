import type { CommitmentItem } from '../../briefing/commitments.ts';
import { factsOf } from '../../briefing/lookup.ts';
import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Edition } from '../../digest/edition.ts';
import type { Shown } from '../../digest/shown.ts';
import { bold, code, heading, paragraph, statement } from '../../document/build.ts';
import { citeAll } from '../citation.ts';
import {
  commitmentBlocks,
  commitmentStatement,
  commitmentText,
  lastWord,
  writeDue,
} from '../commitments.ts';
import { count } from '../words.ts';
import { joinParts, NOTHING, type Part } from './part.ts';

/**
 * What is due, what is past its date without a word, and what became of what was. On a quiet day only
 * what comes nearer and what passed its date on a day to tell it.
 */
export function commitmentsPart({ pressing, pack, isShort, day }: Edition, isLate: boolean): Part {
  if (!pressing) return NOTHING;
  const { due, next, answered, silent, stillSilent } = pressing;
  const told = { pack, today: isLate ? null : day, withWords: !isShort };
  const past = { ...group('Past its date', silent, told), says: passed(silent, told) };
  if (isShort) return joinParts([group('Due within 90 days', due, told), past]);
  return joinParts([
    group('Due within 90 days', due, told),
    past,
    silentInOne(stillSilent, pack),
    group('What became of it', answered, told),
    group('Due next', { items: next ? [next] : [], more: 0 }, told),
  ]);
}

/** How the items of a group are told: on a day that its readers call today, with each word of them. */
interface Telling {
  readonly pack: Pack;
  readonly today: Temporal.PlainDate | null;
  readonly withWords: boolean;
}

/** Commitments under a heading, with each word since where `withWords`. */
function group(
  title: string,
  { items, more }: Shown<CommitmentItem>,
  { pack, today, withWords }: Telling,
): Part {
  if (items.length === 0) return NOTHING;
  return {
    blocks: [
      heading(title),
      items.map((item) =>
        withWords ? commitmentBlocks(item, pack, today) : commitmentStatement(item, pack, today),
      ),
      more > 0 ? paragraph(`${count(more, 'more', 'more')}: `, code('/summit commitments')) : null,
    ],
    cited: items.flatMap(({ commitment }) => [
      ...factsOf(pack, commitment.facts),
      ...(withWords ? wordsOn(commitment, pack) : []),
    ]),
    says: items.map((item) => commitmentText(item, pack, today)),
  };
}

const wordsOn = ({ known }: CommitmentItem['commitment'], pack: Pack): readonly Fact[] =>
  factsOf(
    pack,
    known.flatMap(({ facts }) => facts),
  );

/** For the notification: several stand in one sentence. */
function passed(
  { items, more }: Shown<CommitmentItem>,
  { pack, today }: Telling,
): readonly string[] {
  const [first] = items;
  if (!first) return [];
  const all = items.length + more;
  return all === 1
    ? [commitmentText(first, pack, today)]
    : [`${count(all, 'commitment')} past their date, ${lastWord(first.commitment, pack)}.`];
}

/** Those of which the same would be told day after day stand in one line. */
function silentInOne(items: readonly CommitmentItem[], pack: Pack): Part {
  const [first] = items;
  if (!first) return NOTHING;
  const dates = new Set(items.map(({ commitment }) => commitment.due));
  const due = `${dates.size === 1 ? 'due' : 'the first due'} ${writeDue(first.commitment)}`;
  const facts = [...new Set(items.flatMap(({ commitment }) => factsOf(pack, commitment.facts)))];
  return {
    blocks: [
      statement(
        [
          bold(
            `Past ${items.length === 1 ? 'its' : 'their'} date, ${lastWord(first.commitment, pack)}`,
          ),
          `: ${count(items.length, 'commitment')}, ${due}. `,
          code('/summit commitments'),
        ],
        citeAll(facts, pack),
      ),
    ],
    cited: facts,
    says: [],
  };
}

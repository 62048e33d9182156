import type { CommitmentItem } from '../../briefing/commitments.ts';
import { factsOf } from '../../briefing/lookup.ts';
import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Edition } from '../../digest/edition.ts';
import type { Shown } from '../../digest/shown.ts';
import { bold, code, heading, paragraph, statement } from '../../document/build.ts';
import { citeAll } from '../citation.ts';
import { commitmentBlocks, commitmentStatement, commitmentText } from '../commitments.ts';
import { writeDate } from '../dates.ts';
import { count } from '../words.ts';
import { joinParts, NOTHING, type Part } from './part.ts';

/** What is due, what is past its date without a word, and what became of what was. */
export function commitmentsPart({ pressing, pack, isShort }: Edition): Part {
  if (!pressing) return NOTHING;
  const { due, next, answered, silent } = pressing;
  if (isShort) {
    return joinParts([
      group('Due within 90 days', due, pack, false),
      silent.items.length + silent.more > 1
        ? silentInOne(silent, pack)
        : group('Past its date', silent, pack, false),
    ]);
  }
  return joinParts([
    group('Due within 90 days', due, pack, true),
    group('Past its date', silent, pack, true),
    group('What became of it', answered, pack, true),
    group('Due next', { items: next ? [next] : [], more: 0 }, pack, true),
  ]);
}

/** Commitments under a heading, with each word since where `withWords`. */
function group(
  title: string,
  { items, more }: Shown<CommitmentItem>,
  pack: Pack,
  withWords: boolean,
): Part {
  if (items.length === 0) return NOTHING;
  return {
    blocks: [
      heading(title),
      items.map((item) =>
        withWords ? commitmentBlocks(item, pack) : commitmentStatement(item, pack),
      ),
      more > 0 ? paragraph(`${count(more, 'more', 'more')}: `, code('/summit commitments')) : null,
    ],
    cited: items.flatMap(({ commitment }) => [
      ...factsOf(pack, commitment.facts),
      ...(withWords ? wordsOn(commitment, pack) : []),
    ]),
    says: items.map(commitmentText),
  };
}

const wordsOn = ({ known }: CommitmentItem['commitment'], pack: Pack): readonly Fact[] =>
  factsOf(
    pack,
    known.flatMap(({ facts }) => facts),
  );

/** On a quiet day those that would be told in the same words every day stand in one line. */
function silentInOne({ items, more }: Shown<CommitmentItem>, pack: Pack): Part {
  const title = 'Past its date, no word since';
  const dates = [...new Set(items.flatMap(({ commitment }) => commitment.due ?? []))];
  const [first = ''] = dates;
  const due = dates.length === 1 && more === 0 ? 'due' : 'the first due';
  const said = `: ${count(items.length + more, 'commitment')}, ${due} ${writeDate(first)}.`;
  const facts = [...new Set(items.flatMap(({ commitment }) => factsOf(pack, commitment.facts)))];
  return {
    blocks: [statement([bold(title), said], citeAll(facts, pack))],
    cited: facts,
    says: [`${title}${said}`],
  };
}

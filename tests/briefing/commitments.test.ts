import { describe, expect, test } from 'vitest';
import { bookCommitments, silentCommitments } from '../../src/briefing/commitments.ts';
import type { Pack } from '../../src/content/library.ts';
import type { Commitment } from '../../src/content/schema/calendar.ts';
import { invented } from '../commands/rig.ts';

const commitment = (id: string, due?: string, knownOn: readonly string[] = []): Commitment => ({
  id,
  text: `The thing ${id} is to be done.`,
  who: ['aurelia'],
  ...(due === undefined ? {} : { due }),
  dueBasis: 'stated',
  status: 'agreed',
  facts: ['cable-ready'],
  known: knownOn.map((asOf) => ({ asOf, text: 'Something is known.', facts: ['cable-built'] })),
});
const today = Temporal.PlainDate.from('2033-06-15');
const bookOf = (...commitments: Commitment[]) => {
  const pack: Pack = { ...invented, commitments };
  return bookCommitments(pack, today);
};
const ids = (items: readonly { commitment: Commitment }[]) =>
  items.map((item) => item.commitment.id);

describe('commitments', () => {
  test('stand in groups by how they stand today, each by due date, undated ones apart', () => {
    const book = bookOf(
      commitment('later', '2036'),
      commitment('none'),
      commitment('soon', '2034-01'),
      commitment('now', '2033'),
      commitment('past', '2032'),
      commitment('long-past', '2031-05-01'),
    );
    expect(ids(book.overdue)).toEqual(['long-past', 'past']);
    expect(ids(book.due)).toEqual(['now']);
    expect(ids(book.ahead)).toEqual(['soon', 'later']);
    expect(ids(book.undated)).toEqual(['none']);
  });

  test('are silent where nothing is known from after the date', () => {
    const book = bookOf(
      commitment('silent', '2032'),
      commitment('word-before', '2032', ['2032-12-31']),
      commitment('word-after', '2032', ['2032-06-01', '2033-01-01']),
    );
    expect(ids(silentCommitments(book))).toEqual(['silent', 'word-before']);
  });
});

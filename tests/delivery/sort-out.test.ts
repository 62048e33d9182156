import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortOut } from '../../src/delivery/sort-out.ts';

const part = fc.integer({ min: 0, max: 3 });
const found = fc
  .array(part, { maxLength: 9 })
  .map((parts) => parts.map((each, at) => ({ part: each, messageId: `m${at}` })));
const known = fc
  .dictionary(part.map(String), fc.integer({ min: 0, max: 9 }))
  .map((ids) => new Map(Object.entries(ids).map(([each, id]) => [+each, { messageId: `m${id}` }])));

test('of each part that is found one message counts in the end, and what the ledger knows stays', () => {
  fc.assert(
    fc.property(found, known, (messages, ledger) => {
      const { toRecord, toRemove } = sortOut(messages, ledger);
      const removed = new Set(toRemove.map(({ messageId }) => messageId));
      for (const { part: each, messageId } of messages) {
        const counts = ledger.get(each) ?? toRecord.get(each);
        expect(removed.has(messageId)).toBe(counts?.messageId !== messageId);
      }
      expect([...toRecord.keys()].some((each) => ledger.has(each))).toBe(false);
    }),
  );
});

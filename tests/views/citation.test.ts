import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/content/schema/fact.ts';
import { cite, citeAll, citeDerived } from '../../src/views/citation.ts';
import { invented } from '../commands/rig.ts';

const fact = (changes: Partial<Fact>): Fact => ({
  id: 'x',
  text: 'Something is so.',
  sources: ['ledger'],
  asOf: '2031-02-01',
  status: 'reported',
  by: [],
  tells: [],
  words: [],
  topics: ['energy'],
  entities: ['strait-cable'],
  ...changes,
});
const [first, second] = [...invented.sources.keys()];
if (!first || !second) throw new Error('the pack has two sources');
const name = (id: string): string => invented.sources.get(id)?.label ?? '';
const one = { sources: [first] };

describe('a citation', () => {
  test('says who reports, as of when, and how firm it is', () => {
    expect(cite(fact(one), invented)).toBe(`Reported by ${name(first)}; as of 1 Feb 2031`);
    expect(cite(fact({ ...one, status: 'expected' }), invented)).toMatch(/; expected$/);
    expect(cite(fact({ ...one, status: 'proposed' }), invented)).toMatch(/; proposed, not agreed$/);
  });

  test('names the outlet through which the source has it', () => {
    expect(cite(fact({ ...one, via: 'fleet-union' }), invented)).toBe(
      `Reported by Fleet Union, as cited in ${name(first)}; as of 1 Feb 2031`,
    );
  });

  test('says whose claim or aim it is', () => {
    const claim = fact({ ...one, status: 'claimed', by: ['fleet-union'] });
    expect(cite(claim, invented)).toMatch(/; claimed by Fleet Union$/);
    const aim = fact({ ...one, status: 'target', by: ['aurelia', 'nordmark'] });
    expect(cite(aim, invented)).toMatch(/; target of Aurelia and Nordmark$/);
  });

  test('names every source', () => {
    expect(cite(fact({ sources: [first, second] }), invented)).toContain(
      `${name(first)} and ${name(second)}`,
    );
  });
});

describe('a statement that rests on several facts', () => {
  test('says the same origin once, and which of it is not certain', () => {
    const facts = [fact(one), fact({ ...one, status: 'expected' })];
    expect(citeAll(facts, invented)).toBe(
      `Reported by ${name(first)}; as of 1 Feb 2031; in part expected`,
    );
  });

  test('keeps different days apart', () => {
    const facts = [fact(one), fact({ sources: [second], asOf: '2031-03-11' })];
    expect(citeAll(facts, invented, 'agreed')).toBe(
      `Reported by ${name(first)}; as of 1 Feb 2031 · Reported by ${name(second)}; as of 11 Mar 2031; agreed`,
    );
  });
});

test('a worked-out value names the sources of every number in it, also behind other sums', () => {
  const derived = invented.derivations.get('cable-share-outstanding');
  if (!derived) throw new Error('no such derivation');
  expect(citeDerived(derived, invented)).toBe(
    `Worked out by Sherpa from figures of Port Élan Gazette and Nordmark Ledger; as of 1 Feb 2031 and 11 Mar 2031`,
  );
});

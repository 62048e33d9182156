import type { Pack } from '../../src/content/library.ts';
import type { Fact } from '../../src/content/schema/fact.ts';
import { shipped } from '../commands/rig.ts';

/** A pack with some facts told otherwise, put in or, by `null`, taken out; nothing is worked out anew. */
export function withFacts(
  pack: Pack,
  changes: Readonly<Record<string, Partial<Fact> | null>>,
): Pack {
  const facts = new Map(pack.facts);
  for (const [id, change] of Object.entries(changes)) {
    const [base] = facts.values();
    const fact = facts.get(id) ?? base;
    if (change === null || !fact) facts.delete(id);
    else facts.set(id, { ...fact, ...change, id });
  }
  return { ...pack, facts };
}

/** The shipped pack after an editor's morning: one fact corrected, one firmer, one gone, one new. */
export const correctedPack = (): Pack =>
  withFacts(shipped, {
    'submarine-lease-price': {
      text: 'India is to pay roughly USD 3 billion for the lease of the nuclear-powered attack submarine from Russia, Bloomberg reports.',
      asOf: '2025-12-08',
    },
    'su-30-upgrade': { status: 'agreed', by: ['india', 'russia'], asOf: '2025-12-08' },
    'gita-inspiration': null,
    'follow-up-visit': {
      text: 'Narendra Modi is to visit Moscow for the next annual summit.',
      asOf: '2025-12-08',
      status: 'announced',
      sources: ['day-two-report'],
      by: [],
      topics: ['diplomacy'],
      entities: ['narendra-modi'],
    },
  });

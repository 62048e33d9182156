import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { bookCommitments, type CommitmentItem, openCommitments } from './commitments.ts';
import { defenceBrief } from './defence.ts';
import { highlightsOn } from './highlights.ts';
import { factsOf } from './lookup.ts';
import { type Phase, summitPhase } from './phase.ts';
import { tradeBrief } from './trade.ts';

/** A summit at a glance, on a day. */
export interface Brief {
  readonly phase: Phase;
  /** The facts that its dates rest on. */
  readonly basis: readonly Fact[];
  readonly highlights: readonly Fact[];
  /** Commitments without a word since, the most pressing first. */
  readonly open: readonly CommitmentItem[];
  /** Which of the rooms of its own a pack has anything in. */
  readonly covers: { readonly trade: boolean; readonly defence: boolean };
}

/** What it is, what matters most, and what is open as of `today`. */
export function briefOf(pack: Pack, now: Temporal.Instant, today: Temporal.PlainDate): Brief {
  const trade = tradeBrief(pack);
  const defence = defenceBrief(pack);
  return {
    phase: summitPhase(pack.meta, now),
    basis: factsOf(pack, pack.meta.summit.facts),
    highlights: highlightsOn(pack, today),
    open: openCommitments(bookCommitments(pack, today)),
    covers: {
      trade: trade.figures.length + trade.sections.length > 0,
      defence: defence.systems.length + defence.sections.length > 0,
    },
  };
}

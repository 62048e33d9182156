import type { Candidate } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Want } from '../reading/wanted/wants.ts';
import type { FiguresUsed } from './figures-used.ts';

/** What a thread is about when the next question comes. */
export interface Context {
  /** What the last question spoke of, with what it had carried over itself. */
  readonly slots: readonly WeighedSlot[];
  readonly want: Want;
  /** Whose words were asked for. */
  readonly speaker: string | null;
  /** Whom and what the thread has spoken of, the last first. */
  readonly spoken: readonly string[];
  /** What the last answer was made of; empty after a refusal. */
  readonly focus: readonly Candidate[];
  /** Of what figures the last answers were. */
  readonly used?: FiguresUsed;
  /** Whether the last answer was the difference of two figures. */
  readonly subtracted?: boolean;
  /** The source that the last question was limited to; null where it was asked of several. */
  readonly source?: string | null;
  /** What was asked of that source, without its name. */
  readonly asked?: string;
}

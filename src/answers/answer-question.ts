import type { Pack } from '../content/library.ts';
import type { Answer, Asking } from './answer.ts';

/** Answers from the pack alone, or declines. Pure; never throws. */
export function answerQuestion(_asking: Asking, _pack: Pack, _now: Temporal.Instant): Answer {
  return {
    status: 'declined',
    lead: 'This pack does not say.',
    support: [],
    followUps: [],
    related: null,
    language: 'en',
  };
}

import { dayIn } from '../../briefing/phase.ts';
import { fields } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { SECTIONS } from '../../subscriptions/subscription.ts';
import { skippedText } from './skipped-dates.ts';
import { quietText, sectionsText, topicsText } from './terms.ts';
import type { ToldSubscription } from './told.ts';

/** What is not the usual about a subscription; nothing where all is. */
export function termFields(
  { subscription, pack }: ToldSubscription,
  now: Temporal.Instant,
): Block | null {
  const { schedule, filter } = subscription;
  const skipped = skippedText(schedule, dayIn(now, schedule.zone));
  const { include, exclude } = filter.topics;
  const rows: readonly (readonly [string, string])[] = [
    ...(skipped === '' ? [] : [['Days left out', skipped] as const]),
    ...(include.length + exclude.length === 0
      ? []
      : [['Topics', topicsText(filter, pack)] as const]),
    ...(filter.sections.length === SECTIONS.length
      ? []
      : [['What it tells', sectionsText(filter)] as const]),
    ...(filter.onlyChanges ? [['On a day with nothing new', quietText(filter)] as const] : []),
  ];
  return rows.length > 0 ? fields(...rows) : null;
}

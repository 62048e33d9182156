import { bold, type InlineInput, instant } from '../../document/build.ts';
import { assertNever } from '../../errors.ts';
import type { PastDelivery } from '../../subscriptions/subscription-store.ts';
import { writeWeekday } from '../dates.ts';
import { count } from '../words.ts';
import { slotText } from './next-editions.ts';

/** So many alike in a row, none of which stands in the channel, are told in one line. */
const ALIKE = 3;

/** What became of each edition, in the order given; days on which all went the same way together. */
export function deliveryLines(
  deliveries: readonly PastDelivery[],
  zone: string,
): readonly InlineInput[] {
  return inRuns(deliveries).flatMap((run) =>
    run.length >= ALIKE ? [runLine(run, zone)] : run.map((one) => deliveryLine(one, zone)),
  );
}

function inRuns(deliveries: readonly PastDelivery[]): readonly (readonly PastDelivery[])[] {
  const runs: PastDelivery[][] = [];
  for (const one of deliveries) {
    const run = runs.at(-1);
    const goesOn = run?.[0] && one.outcome !== 'sent' && outcomeText(run[0]) === outcomeText(one);
    if (run && goesOn && run[0]?.cause === one.cause) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** `Mon 1 Dec 2025 to Fri 5 Dec 2025, 5 editions – missed: Sherpa was not running.` */
function runLine(run: readonly PastDelivery[], zone: string): InlineInput {
  const days = run.map(({ slotAt }) => slotAt.toZonedDateTimeISO(zone).toPlainDate().toString());
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  const outcome = run[0] ? outcomeText(run[0]) : '';
  const span = `${writeWeekday(first)} to ${writeWeekday(last)}`;
  return [`${span}, ${count(run.length, 'edition')} – `, bold(outcome), '.'];
}

/** Those of a digest that is no more, whose zone nobody keeps: each in the reader's own. */
export const endedLines = (deliveries: readonly PastDelivery[]): readonly InlineInput[] =>
  deliveries.map((one) => deliveryLine(one, null));

function deliveryLine(delivery: PastDelivery, zone: string | null): InlineInput {
  const { slotAt } = delivery;
  const when = zone === null ? instant(slotAt) : slotText({ at: slotAt }, zone);
  const how = delivery.cause === 'hand' ? ', by hand' : '';
  return [when, `${how} – `, bold(outcomeText(delivery)), '.'];
}

/** `sent`, `missed: Sherpa was not running`, `on its way, tried twice: Slack did not answer`. */
export function outcomeText({ outcome, reason, attempts, messages }: PastDelivery): string {
  const why = reason === null ? '' : `: ${reason.replace(/[.\s]+$/, '')}`;
  switch (outcome) {
    case 'sent':
      return messages > 1 ? `sent, in ${messages} messages` : 'sent';
    case 'skipped':
      return `left out${why}`;
    case 'missed':
      return `missed${why}`;
    case 'failed':
      return `not delivered${why}`;
    case null:
      return attempts > 1 ? `on its way, tried ${attempts} times${why}` : 'on its way';
    default:
      return assertNever(outcome);
  }
}

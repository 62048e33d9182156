import { expect, it } from 'vitest';
import { document, list } from '../../src/document/build.ts';
import { renderPlainText } from '../../src/document/plain-text.ts';
import type { PastDelivery } from '../../src/subscriptions/subscription-store.ts';
import { deliveryLines } from '../../src/views/digest/deliveries.ts';

const delivery = (day: string, given: Partial<PastDelivery> = {}): PastDelivery => ({
  id: day,
  subscriptionId: 's1',
  destination: { platform: 'slack', channelId: 'C1' },
  slotAt: Temporal.Instant.from(`${day}T07:00:00Z`),
  cause: 'schedule',
  outcome: 'sent',
  attempts: 1,
  reason: null,
  messages: 1,
  finishedAt: null,
  ...given,
});
const missed = (day: string) =>
  delivery(day, { outcome: 'missed', reason: 'Sherpa was not running.' });

const told = (deliveries: readonly PastDelivery[]): readonly string[] => {
  const blocks = [list(deliveryLines(deliveries, 'Europe/London'))];
  const text = renderPlainText(document({ title: 'T', summary: 'S', blocks }), {
    width: Number.POSITIVE_INFINITY,
    zone: 'UTC',
  });
  return text.split('\n').filter((line) => / – /.test(line));
};

it('editions that went the same way on many days are told in one line, those sent each by itself', () => {
  const days = [
    delivery('2026-03-29'),
    missed('2026-03-28'),
    missed('2026-03-27'),
    missed('2026-03-26'),
    delivery('2026-03-25'),
    delivery('2026-03-24', { cause: 'hand' }),
    missed('2026-03-23'),
    missed('2026-03-22'),
  ];
  expect(told(days)).toEqual([
    '- Sun 29 Mar 2026, 08:00 in Europe/London – sent.',
    '- Thu 26 Mar 2026 to Sat 28 Mar 2026, 3 editions – missed: Sherpa was not running.',
    '- Wed 25 Mar 2026, 07:00 in Europe/London – sent.',
    '- Tue 24 Mar 2026, 07:00 in Europe/London, by hand – sent.',
    '- Mon 23 Mar 2026, 07:00 in Europe/London – missed: Sherpa was not running.',
    '- Sun 22 Mar 2026, 07:00 in Europe/London – missed: Sherpa was not running.',
  ]);
});

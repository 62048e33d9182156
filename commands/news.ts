import { becameKnown } from '../src/briefing/became-known.ts';
import { dayIn } from '../src/briefing/phase.ts';
import { isSpan } from '../src/content/span.ts';
import { UserError } from '../src/errors.ts';
import { viewBecameKnown } from '../src/views/became-known.ts';
import { defineCommand } from './define.ts';

const WEEK = { days: 7 };

export const news = defineCommand({
  name: 'news',
  description:
    'Every fact that became known after a day, by topic; without a day, in the last week',
  aliases: ['new', 'latest', 'since'],
  examples: ['news'],
  options: [
    {
      name: 'since',
      description: 'What was known by the end of this day is left out, for example 2025-12-04',
      maxLength: 10,
      byNameOnly: true,
    },
  ],
  run: ({ since }, context) => {
    const { pack, now, zone } = context;
    const today = dayIn(now, zone);
    const last = since === undefined ? today.subtract(WEEK) : readDay(since);
    return viewBecameKnown(becameKnown(pack, last, today), last, context);
  },
});

function readDay(text: string): Temporal.PlainDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isSpan(text)) return Temporal.PlainDate.from(text);
  throw new UserError({
    what: 'the option since is no day of the calendar',
    remedy: 'give a day as year, month and day, for example since:2025-12-04',
  });
}

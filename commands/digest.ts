import { dayIn } from '../src/briefing/phase.ts';
import { composeEdition } from '../src/digest/edition.ts';
import { EVERYTHING } from '../src/subscriptions/subscription.ts';
import { viewEdition } from '../src/views/edition.ts';
import { defineCommand } from './define.ts';

export const digest = defineCommand({
  name: 'digest',
  description: "Today's edition: where things stand, what is due, one figure",
  aliases: ['today', 'edition', 'morning'],
  examples: ['digest'],
  options: [],
  run: (_args, { pack, library, now, zone }) =>
    viewEdition(composeEdition(pack, dayIn(now, zone), { filter: EVERYTHING, last: null }), {
      library,
      now,
      zone,
      late: null,
    }),
});

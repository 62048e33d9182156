import { dayIn } from '../src/briefing/phase.ts';
import { composeEdition } from '../src/digest/edition.ts';
import { EVERYTHING } from '../src/subscriptions/subscription.ts';
import { viewEdition } from '../src/views/edition.ts';
import { defineCommand } from './define.ts';
import { history } from './digest/history.ts';
import { list } from './digest/list.ts';
import { now as postNow } from './digest/now.ts';
import { pause } from './digest/pause.ts';
import { preview } from './digest/preview.ts';
import { resume } from './digest/resume.ts';
import { subscribe } from './digest/subscribe.ts';
import { today } from './digest/today.ts';
import { unsubscribe } from './digest/unsubscribe.ts';

export const digest = defineCommand({
  name: 'digest',
  description:
    "Today's edition for you, and the digest of a channel: subscribe, pause, list and more",
  aliases: ['today', 'edition', 'morning'],
  examples: ['digest', 'digest subscribe 07:00 London weekdays'],
  options: [],
  actions: [today, subscribe, preview, postNow, list, pause, resume, history, unsubscribe],
  run: (_args, { pack, library, now, zone }) =>
    viewEdition(composeEdition(pack, dayIn(now, zone), { filter: EVERYTHING, last: null }), {
      library,
      now,
      zone,
      late: null,
    }),
});

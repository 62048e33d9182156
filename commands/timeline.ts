import { dayIn } from '../src/briefing/phase.ts';
import { readTimeline } from '../src/briefing/timeline.ts';
import { viewTimeline } from '../src/views/timeline.ts';
import { defineCommand } from './define.ts';

export const timeline = defineCommand({
  name: 'timeline',
  description: 'What happened and what is due, by date; dates that passed without word are marked',
  aliases: ['dates', 'history', 'chronology', 'calendar'],
  examples: ['timeline'],
  options: [],
  run: (_args, context) => {
    const { pack, now, zone } = context;
    return viewTimeline(readTimeline(pack, dayIn(now, zone)), context);
  },
});

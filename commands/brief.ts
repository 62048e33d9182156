import { briefOf } from '../src/briefing/brief.ts';
import { dayIn } from '../src/briefing/phase.ts';
import { viewBrief } from '../src/views/brief.ts';
import { defineCommand } from './define.ts';

export const brief = defineCommand({
  name: 'brief',
  description: 'The summit at a glance: what matters most, where sources differ, what is open',
  aliases: ['briefing', 'summary', 'overview', 'tldr'],
  examples: ['brief'],
  options: [],
  run: (_args, context) => {
    const { pack, now, zone } = context;
    return viewBrief(briefOf(pack, now, dayIn(now, zone)), context);
  },
});

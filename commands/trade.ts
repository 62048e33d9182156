import { tradeBrief } from '../src/briefing/trade.ts';
import { viewTrade } from '../src/views/trade.ts';
import { defineCommand } from './define.ts';

export const trade = defineCommand({
  name: 'trade',
  description:
    'Key figures of trade, what follows from them, drivers, barriers and fields of growth',
  aliases: ['economy', 'commerce', 'business', 'economics'],
  examples: ['trade'],
  options: [],
  run: (_args, context) => viewTrade(tradeBrief(context.pack), context),
});

import { viewDisagreements } from '../src/views/disagreements.ts';
import { defineCommand } from './define.ts';

export const differences = defineCommand({
  name: 'differences',
  description: 'Where sources differ: every side with its source, and the editor’s explanation',
  aliases: ['differ', 'difference', 'disagreements', 'discrepancies', 'conflicts'],
  examples: ['differences'],
  options: [],
  run: (_args, context) => viewDisagreements(context),
});

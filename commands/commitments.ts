import { bookCommitments } from '../src/briefing/commitments.ts';
import { dayIn } from '../src/briefing/phase.ts';
import { viewCommitments } from '../src/views/commitments.ts';
import { defineCommand } from './define.ts';

export const commitments = defineCommand({
  name: 'commitments',
  description: 'What was said would happen: by when, by whom, how firm, and what is known since',
  aliases: ['commitment', 'promises', 'pledges', 'due', 'deliverables'],
  examples: ['commitments'],
  options: [],
  run: (_args, context) => {
    const { pack, now, zone } = context;
    return viewCommitments(bookCommitments(pack, dayIn(now, zone)), context);
  },
});

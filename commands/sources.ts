import { viewSources } from '../src/views/sources.ts';
import { defineCommand } from './define.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'Who wrote what Sherpa knows, when, and how the date is known',
  aliases: ['source', 'references', 'citations', 'articles'],
  examples: ['sources'],
  options: [],
  run: (_args, context) => viewSources(context),
});

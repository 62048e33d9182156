import { answerFromPack } from '../src/briefing/find.ts';
import { searchWords } from '../src/briefing/search-words.ts';
import { viewFindings } from '../src/views/findings.ts';
import { defineCommand } from './define.ts';

const FACTS_SHOWN = 12;

export const find = defineCommand({
  name: 'find',
  description: 'The facts that fit some words best, with their sources',
  aliases: ['search', 'look', 'lookup', 'grep'],
  examples: ['find deficit', 'find technology sharing'],
  options: [
    {
      name: 'words',
      description: 'What to look for, in a few words',
      required: 'some words to look for, for example /summit find deficit',
      maxLength: 50,
      shorten: searchWords,
    },
  ],
  run: ({ words }, context) =>
    viewFindings(answerFromPack(words, context.pack, FACTS_SHOWN), context),
});

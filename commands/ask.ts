import { viewAnswer } from '../src/views/answer.ts';
import { defineCommand } from './define.ts';

/** Sixteen hundred characters are some three hundred words; Slack keeps them in a button. */
const QUESTION_CAP = 1_600;

export const ask = defineCommand({
  name: 'ask',
  description: 'A question in plain words: a direct answer with its sources, or that there is none',
  aliases: ['question', 'q'],
  examples: ['ask how large is trade?'],
  options: [
    {
      name: 'question',
      description: 'What you want to know, in your own words',
      required: 'a question, for example /summit ask how large is trade?',
      maxLength: QUESTION_CAP,
      shorten: (text, cap) => text.slice(0, cap),
    },
  ],
  answers: true,
  run: ({ question }, context) => viewAnswer(context.answer(question), context),
});

import { defineAction } from '../define-action.ts';

/** What `digest` shows by itself. */
export const today = defineAction({
  command: 'digest',
  name: 'today',
  description: "Today's edition for you alone: where things stand, what is due, one figure",
  aliases: ['edition'],
  examples: ['digest today'],
  onlyTells: true,
  options: [],
  run: null,
});

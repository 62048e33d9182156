import { agendaDays } from '../src/briefing/agenda.ts';
import { viewAgenda } from '../src/views/agenda.ts';
import { defineCommand } from './define.ts';

export const agenda = defineCommand({
  name: 'agenda',
  description: 'The agenda by day, each item with how firm it is',
  aliases: ['programme', 'program', 'schedule'],
  examples: ['agenda'],
  options: [],
  run: (_args, context) => viewAgenda(agendaDays(context.pack), context),
});

import {
  argumentOf,
  figureNamed,
  figureSuggestions,
  resolveFigure,
} from '../src/briefing/figures.ts';
import { assertNever } from '../src/errors.ts';
import { viewNone, viewSeveral } from '../src/views/choices.ts';
import { ASKED_FIGURE, viewFigure } from '../src/views/figure.ts';
import { defineCommand } from './define.ts';

export const figure = defineCommand({
  name: 'figure',
  description: 'One figure: every report of it, or how it is worked out, step by step',
  aliases: ['figures', 'numbers', 'measure', 'stat', 'calc'],
  examples: ['figure deficit', 'figure exports'],
  options: [
    {
      name: 'measure',
      description: 'What is measured, by name; slips are forgiven',
      required: 'the name of a figure, for example /summit figure deficit',
      suggest: (typed, pack) => figureSuggestions(pack, typed),
    },
  ],
  claims: (text, pack) => {
    const subject = figureNamed(pack, text);
    return subject ? { measure: argumentOf(subject) } : null;
  },
  run: ({ measure }, context) => {
    const resolved = resolveFigure(context.pack, measure);
    switch (resolved.type) {
      case 'one':
        return viewFigure(resolved.value, context);
      case 'several':
        return viewSeveral(resolved.choices, ASKED_FIGURE, context);
      case 'none':
        return viewNone(resolved, ASKED_FIGURE, context);
      default:
        return assertNever(resolved);
    }
  },
});

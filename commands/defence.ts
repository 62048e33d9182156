import {
  defenceBrief,
  resolveSystem,
  systemFile,
  systemNamed,
  systemSuggestions,
} from '../src/briefing/defence.ts';
import { dayIn } from '../src/briefing/phase.ts';
import { assertNever } from '../src/errors.ts';
import { viewNone, viewSeveral } from '../src/views/choices.ts';
import { ASKED_SYSTEM, viewDefence, viewSystem } from '../src/views/defence.ts';
import { defineCommand } from './define.ts';

export const defence = defineCommand({
  name: 'defence',
  description: 'Every weapon system in short, or all there is on one of them',
  aliases: ['defense', 'military', 'arms', 'weapons', 'systems', 'system'],
  examples: ['defence'],
  options: [
    {
      name: 'system',
      description: 'A weapon system by name, designation or nickname; slips are forgiven',
      suggest: (typed, pack) => systemSuggestions(pack, typed),
    },
  ],
  claims: (text, pack) => {
    const system = systemNamed(pack, text);
    return system ? { system: ASKED_SYSTEM.argumentFor(system) } : null;
  },
  run: ({ system }, context) => {
    const { pack, now, zone } = context;
    if (system === undefined) return viewDefence(defenceBrief(pack), context);
    const resolved = resolveSystem(pack, system);
    switch (resolved.type) {
      case 'one':
        return viewSystem(systemFile(resolved.value, pack, dayIn(now, zone)), context);
      case 'several':
        return viewSeveral(resolved.choices, ASKED_SYSTEM, context);
      case 'none':
        return viewNone(resolved, ASKED_SYSTEM, context);
      default:
        return assertNever(resolved);
    }
  },
});

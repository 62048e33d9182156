import { z } from 'zod';
import { readArguments } from '../content.ts';
import type { Method } from './method.ts';

/** https://docs.slack.dev/reference/methods?family=views */

const open: Method = {
  token: 'bot',
  scope: null,
  run(args, { views }) {
    const input = readArguments(z.object({ trigger_id: z.string(), view: z.unknown() }), args);
    return { view: views.open(input.trigger_id, input.view) };
  },
};

const update: Method = {
  token: 'bot',
  scope: null,
  run(args, { views }) {
    const form = z.object({
      view: z.unknown(),
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    });
    const { view, ...target } = readArguments(form, args);
    return { view: views.update(target, view) };
  },
};

const publish: Method = {
  token: 'bot',
  scope: null,
  run(args, { views }) {
    const form = z.object({
      user_id: z.string(),
      view: z.unknown(),
      hash: z.string().optional(),
    });
    const { user_id, view, hash } = readArguments(form, args);
    return { view: views.publish(user_id, view, hash) };
  },
};

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.update': update,
  'views.publish': publish,
};

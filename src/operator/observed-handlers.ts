import type { Handlers, Invocation, Reply } from '../contract.ts';
import type { Metrics, RequestOutcome } from './metrics.ts';

/**
 * Handlers that count what goes through them. Only the names of `commands` are counted as such: what
 * people type in their place is theirs.
 */
export function observed(
  handlers: Handlers,
  metrics: Metrics,
  commands: Iterable<{ readonly name: string }>,
): Handlers {
  const known = new Set(Array.from(commands, ({ name }) => name));
  const named = (name: string | undefined): string =>
    name !== undefined && known.has(name) ? name : 'unknown';
  return {
    ...handlers,
    async command(invocation) {
      const reply = await handlers.command(invocation);
      const name = named(reply.request?.command ?? askedFor(invocation));
      metrics.command(name, invocation.asker.surface, outcomeOf(reply));
      return reply;
    },
    async question(question) {
      const reply = await handlers.question(question);
      metrics.question(question.asker.surface, reply ? outcomeOf(reply) : 'silent');
      return reply;
    },
  };
}

/** The command that was meant, where its reply does not say. */
function askedFor({ input }: Invocation): string | undefined {
  switch (input.type) {
    case 'command':
      return input.request.command;
    case 'typed':
      return input.text.trim().split(/\s/, 1)[0]?.toLowerCase();
    case 'message':
      return 'ask';
  }
}

const outcomeOf = ({ outcome, refused }: Reply): RequestOutcome =>
  outcome ?? (refused ? 'refused' : 'answered');

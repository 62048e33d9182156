import type { Command, CommandContext } from '../commands/command.ts';
import type { Answer } from './answers/answer.ts';
import { searchWords } from './briefing/search-words.ts';
import { commandNamedIn } from './command-named-in.ts';
import type { Library, Pack } from './content/library.ts';
import type { Asker, CommandRequest, Handlers, Invocation, Question, Reply } from './contract.ts';
import { UserError } from './errors.ts';
import { readTyped } from './grammar.ts';
import { lazily } from './lazily.ts';
import type { Logger } from './logger.ts';
import { parseArguments, understood } from './parse-arguments.ts';
import { readsAsQuestion } from './reads-as-question.ts';
import { createRecentReplies } from './recent-replies.ts';
import { actionMeant, runAction } from './run-action.ts';
import type { DigestOffice } from './subscriptions/digest-office.ts';
import { suggestValues } from './suggest.ts';
import { viewAnswer } from './views/answer.ts';
import { refusalText, viewApology, viewRefusal, viewUnknownCommand } from './views/trouble.ts';

/** What dispatch works with. `library` is asked anew for each request, so that a reload is seen. */
export interface DispatchParts {
  readonly library: () => Library;
  readonly commands: readonly Command[];
  readonly now: () => Temporal.Instant;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
  /** Null where nothing is delivered, as in the terminal. A bot that has just started opens its store. */
  readonly office: () => Promise<DigestOffice | null>;
  readonly logger: Logger;
}

/** What questions take is loaded with the first of them: no start pays for it. */
const answers = lazily(() => import('./answers/answer-question.ts'));

/** What `find` takes: its words travel in buttons. */
const WORDS_CAP = 50;

/**
 * Turns what platforms hand in into documents. The one place that turns errors into replies: what a
 * person can mend is told with its remedy, a bug is logged with its cause and apologised for.
 */
export function createDispatch(parts: DispatchParts): Handlers {
  const { commands, logger } = parts;
  const recent = createRecentReplies();

  async function command(invocation: Invocation): Promise<Reply> {
    const { input } = invocation;
    if (input.type === 'command') return runRequest(input.request, invocation);
    if (input.type === 'message') return runRequest(askAbout(input.text), invocation);
    const reading = readTyped(input.text, commands, parts.library().defaultPack);
    if (reading.type === 'run') return runRequest(reading.request, invocation);
    const search = { command: 'find', args: { words: searchWords(input.text, WORDS_CAP) } };
    return { document: viewUnknownCommand(reading.word, reading.nearest, search), request: null };
  }

  async function question(asked: Question): Promise<Reply | null> {
    const { text, thread, asker, called } = asked;
    if (!/[\p{L}\p{N}]/u.test(text)) {
      return called ? show({ command: 'help', args: {} }, asker) : null;
    }
    const library = parts.library();
    const meant = called ? commandNamedIn(text, commands, library.defaultPack) : null;
    if (meant) return show({ command: 'help', args: { command: meant.name } }, asker);
    const { answerQuestion } = await answers();
    const scene = { library, pack: library.defaultPack, now: parts.now(), zone: parts.zone };
    const answer = answerQuestion({ text, thread }, scene.pack, scene.now);
    // People talk among themselves in a thread, too: what asks nothing is left alone.
    const asks = called || readsAsQuestion(text, scene.pack.vocabulary);
    if (!asks && answer.status === 'declined') return null;
    return { document: viewAnswer(answer, scene), request: null, ...outcomeOf(answer) };
  }

  async function runRequest(request: CommandRequest, invocation: Invocation): Promise<Reply> {
    const found = commandNamed(request.command, commands);
    const meant = actionMeant(found, request);
    if (!meant.action) return show(meant.request, invocation.asker);
    return runAction(meant, {
      command: found,
      invocation,
      office: await parts.office(),
      context: (packId) => contextOf(found, packId, invocation.asker, null),
    });
  }

  /** What a command shows: the same for all who ask it within a minute. */
  async function show(request: CommandRequest, asker: Asker): Promise<Reply> {
    const found = commandNamed(request.command, commands);
    const args = parseArguments(found.args, request.args, found.name);
    const answering = found.answers ? await answers() : null;
    const key = understood(found.name, args);
    const made = { library: parts.library(), now: parts.now() };
    return recent.recall(JSON.stringify([key, asker.surface]), made, () => {
      let outcome: Pick<Reply, 'outcome'> = {};
      const context = contextOf(found, args.pack, asker, answering);
      const answer: CommandContext['answer'] = (text) => {
        const given = context.answer(text);
        outcome = outcomeOf(given);
        return given;
      };
      const document = found.run(args, { ...context, answer });
      return { document, request: key, ...outcome };
    });
  }

  function contextOf(
    found: Command,
    packId: string | undefined,
    { surface }: Asker,
    answering: typeof import('./answers/answer-question.ts') | null,
  ): CommandContext {
    const { zone } = parts;
    const library = parts.library();
    const now = parts.now();
    const pack = packOf(library, packId);
    return {
      ...{ library, pack, now, zone, surface, commands },
      answer(text) {
        if (answering) return answering.answerQuestion({ text, thread: [] }, pack, now);
        throw new Error(`the command ${found.name} does not say that it answers`);
      },
    };
  }

  function guarded<Input, Result extends Reply | null>(
    kind: string,
    work: (input: Input) => Promise<Result>,
  ): (input: Input) => Promise<Result | Reply> {
    return async (input) => {
      try {
        return await work(input);
      } catch (error) {
        if (error instanceof UserError) return refusal(error);
        logger.error({ err: error, kind }, 'a request failed');
        return { document: viewApology(), request: null, outcome: 'failed' };
      }
    };
  }

  return {
    command: guarded('command', command),
    question: guarded('question', question),
    suggest: async (request) => {
      try {
        const { library, now } = parts;
        return await suggestValues(request, { commands, library: library(), now: now() });
      } catch (error) {
        logger.error({ err: error, kind: 'suggest' }, 'a request failed');
        return [];
      }
    },
  };
}

/** What a count of answers tells apart. */
const outcomeOf = ({ status }: Answer): Pick<Reply, 'outcome'> =>
  status === 'declined' ? { outcome: 'declined' } : {};

/** What a message that somebody points at asks. */
function askAbout(text: string): CommandRequest {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UserError({
      what: 'there are no words in this message',
      remedy: 'choose one with words in it, or type /summit ask with a question of your own',
    });
  }
  return { command: 'ask', args: { question: text } };
}

function packOf(library: Library, id: string | undefined): Pack {
  if (id === undefined) return library.defaultPack;
  const pack = library.packs.get(id);
  if (pack) return pack;
  throw new UserError({
    what: 'no such pack is loaded',
    remedy: `name one of ${[...library.packs.keys()].join(', ')}`,
  });
}

function commandNamed(name: string, commands: readonly Command[]): Command {
  const found = commands.find((one) => one.name === name);
  if (found) return found;
  throw new UserError({
    what: 'this version has no such command',
    remedy: 'see /summit help for those it has',
  });
}

const refusal = (error: UserError): Reply => ({
  document: viewRefusal(error),
  request: null,
  refused: { field: error.where ?? null, message: refusalText(error) },
});

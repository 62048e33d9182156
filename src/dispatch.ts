import type { Command, CommandContext } from '../commands/command.ts';
import type { Answer } from './answers/answer.ts';
import { searchWords } from './briefing/search-words.ts';
import type { Library, Pack } from './content/library.ts';
import type {
  CommandRequest,
  Handlers,
  Invocation,
  Question,
  Reply,
  Suggestion,
  SuggestionRequest,
  Surface,
} from './contract.ts';
import { UserError } from './errors.ts';
import { readTyped } from './grammar.ts';
import { lazily } from './lazily.ts';
import type { Logger } from './logger.ts';
import { readsAsQuestion } from './reads-as-question.ts';
import { createRecentReplies } from './recent-replies.ts';
import { viewAnswer } from './views/answer.ts';
import { viewApology, viewRefusal, viewUnknownCommand } from './views/trouble.ts';

/** What dispatch works with. `library` is asked anew for each request, so that a reload is seen. */
export interface DispatchParts {
  readonly library: () => Library;
  readonly commands: readonly Command[];
  readonly now: () => Temporal.Instant;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
  readonly logger: Logger;
}

/** What questions take is loaded with the first of them: no start pays for it. */
const answers = lazily(() => import('./answers/answer-question.ts'));

const SUGGESTIONS_CAP = 25;
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
    const { input, asker } = invocation;
    if (input.type === 'command') return runRequest(input.request, asker.surface);
    if (input.type === 'message') return runRequest(askAbout(input.text), asker.surface);
    const reading = readTyped(input.text, commands, parts.library().defaultPack);
    if (reading.type === 'run') return runRequest(reading.request, asker.surface);
    const search = { command: 'find', args: { words: searchWords(input.text, WORDS_CAP) } };
    return { document: viewUnknownCommand(reading.word, reading.nearest, search), request: null };
  }

  async function question(asked: Question): Promise<Reply | null> {
    const { text, thread, asker, called } = asked;
    if (!/[\p{L}\p{N}]/u.test(text)) {
      return called ? runRequest({ command: 'help', args: {} }, asker.surface) : null;
    }
    const { answerQuestion } = await answers();
    const library = parts.library();
    const scene = { library, pack: library.defaultPack, now: parts.now(), zone: parts.zone };
    const answer = answerQuestion({ text, thread }, scene.pack, scene.now);
    // People talk among themselves in a thread, too: what asks nothing is left alone.
    const asks = called || readsAsQuestion(text, scene.pack.vocabulary);
    if (!asks && answer.status === 'declined') return null;
    return { document: viewAnswer(answer, scene), request: null, ...outcomeOf(answer) };
  }

  async function runRequest(request: CommandRequest, surface: Surface): Promise<Reply> {
    const found = commands.find(({ name }) => name === request.command);
    if (!found) {
      throw new UserError({
        what: 'this version has no such command',
        remedy: 'see /summit help for those it has',
      });
    }
    const parsed = found.args.safeParse(request.args);
    if (!parsed.success) {
      const what = parsed.error.issues.map((issue) => issue.message).join('; ');
      throw new UserError({ what, remedy: `see /summit help ${found.name}` });
    }
    const answering = found.answers ? await answers() : null;
    const library = parts.library();
    const now = parts.now();
    const understood = canonical(found.name, parsed.data);
    return recent.recall(JSON.stringify([understood, surface]), { library, now }, () => {
      const pack = packOf(library, parsed.data.pack);
      let outcome: Pick<Reply, 'outcome'> = {};
      const answer: CommandContext['answer'] = (text) => {
        if (answering) {
          const given = answering.answerQuestion({ text, thread: [] }, pack, now);
          outcome = outcomeOf(given);
          return given;
        }
        throw new Error(`the command ${found.name} does not say that it answers`);
      };
      const { zone } = parts;
      const context = { library, pack, now, zone, surface, commands, answer };
      const document = found.run(parsed.data, context);
      return { document, request: understood, ...outcome };
    });
  }

  function suggest({
    command: name,
    option,
    typed,
    args,
  }: SuggestionRequest): readonly Suggestion[] {
    const declared = commands.find((one) => one.name === name)?.options;
    const known = declared?.find((one) => one.name === option);
    const library = parts.library();
    const pack = library.packs.get(args.pack ?? '') ?? library.defaultPack;
    return (known?.suggest?.(typed, pack, library) ?? []).slice(0, SUGGESTIONS_CAP);
  }

  function guarded<Input, Result extends Reply | null>(
    kind: string,
    work: (input: Input) => Promise<Result>,
  ): (input: Input) => Promise<Result | Reply> {
    return async (input) => {
      try {
        return await work(input);
      } catch (error) {
        if (error instanceof UserError) return { document: viewRefusal(error), request: null };
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
        return suggest(request);
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

/** The request as it was understood, which is what its buttons must run again. */
function canonical(
  command: string,
  args: Readonly<Record<string, string | undefined>>,
): CommandRequest {
  const given = Object.entries(args).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { command, args: Object.fromEntries(given) };
}

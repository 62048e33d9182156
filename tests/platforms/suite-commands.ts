import type {
  CommandDeclaration,
  CommandRequest,
  Handlers,
  Invocation,
  Question,
  Reply,
} from '../../src/contract.ts';
import type { Action, Block, Document } from '../../src/document/model.ts';

/** Commands of the platform suite: they say back what a test needs to see, and nothing of a pack. */
export const suiteCommands: readonly CommandDeclaration[] = [
  { name: 'short', description: 'One line', options: [] },
  { name: 'long', description: 'Many blocks, more than a message holds', options: [] },
  { name: 'linked', description: 'A line with a button that runs another command', options: [] },
  {
    name: 'echo',
    description: 'Says the words back',
    options: [
      { name: 'words', description: 'Anything', required: true, maxLength: 300, suggests: false },
    ],
  },
];

/** Each block of the long document has its own marker, so that none can be lost unseen. */
export const longMarkers: readonly string[] = Array.from(
  { length: 60 },
  (_, n) => `Item ${n + 1};`,
);

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

function page(text: string, actions: readonly Action[] = []): Document {
  return { title: 'Suite', summary: 'A reply of the suite.', blocks: [paragraph(text)], actions };
}

const runShort: Action = {
  type: 'run',
  label: 'Show the short one',
  request: { command: 'short', args: {} },
};

/** What each suite command says; pure. */
export function suiteDocument({ command, args }: CommandRequest): Document {
  switch (command) {
    case 'short':
      return page('This is the short one.');
    case 'linked':
      return page('This one has a button.', [runShort]);
    case 'echo':
      return page(`You said: ${args.words ?? ''}`);
    case 'long':
      return {
        ...page(''),
        blocks: longMarkers.map((marker) => paragraph(`${marker} ${'word '.repeat(60)}`)),
      };
    default:
      return page(`No command ${command}.`);
  }
}

/** The request that an invocation stands for: Slack hands in words, Discord options. */
export function suiteRequest({ input }: Invocation): CommandRequest {
  if (input.type === 'command') return input.request;
  if (input.type === 'message') return { command: 'echo', args: { words: input.text } };
  const [command = '', ...rest] = input.text.split(' ');
  return { command, args: rest.length > 0 ? { words: rest.join(' ') } : {} };
}

/** Handlers that answer from `suiteDocument` and keep the questions that they were asked. */
export function suiteHandlers(overrides: Partial<Handlers> = {}): Handlers & {
  readonly invocations: Invocation[];
  readonly questions: Question[];
} {
  const invocations: Invocation[] = [];
  const questions: Question[] = [];
  return {
    invocations,
    questions,
    async command(invocation): Promise<Reply> {
      invocations.push(invocation);
      if (overrides.command) return overrides.command(invocation);
      const request = suiteRequest(invocation);
      return { document: suiteDocument(request), request };
    },
    async question(question): Promise<Reply | null> {
      questions.push(question);
      if (overrides.question) return overrides.question(question);
      return { document: page(`You asked: ${question.text}`), request: null };
    },
    suggest: overrides.suggest ?? (async () => []),
  };
}

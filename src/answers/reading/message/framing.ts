import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { type Question, readQuestion } from '../question.ts';

/** Where a clause may end behind which a message only asks once more. */
const CLAUSE = /\s+[-–—]+\s+|[,;.]\s+/gu;
/** So many words may stand between what frames a question and the question: `trying to understand, for once, what`. */
const REACH = 3;

/**
 * A question without what frames it: `For an essay I am trying to understand what X is - could you explain?`
 * It stays whole where the frame names anyone, states a value or asks for something itself.
 */
export function withoutFraming(text: string, pack: Pack): string {
  return withoutOpening(withoutClosing(text, pack), pack);
}

function withoutOpening(text: string, pack: Pack): string {
  const tokens = tokensOf(text);
  const { is } = wordsOf(pack.vocabulary);
  const run = phraseRuns(tokens, pack.vocabulary.phrases.framing).at(-1);
  if (!run) return text;
  const within = tokens
    .slice(run.to, run.to + REACH)
    .findIndex((token) => is(token, ...ASKING, 'bidding'));
  const asked = tokens[run.to + within];
  if (within < 0 || !asked) return text;
  const frame = readQuestion(textOf(tokens.slice(0, run.to)), pack);
  const rest = fromWord(text, tokens.slice(run.to + within), asked);
  // `I do not know who X is of, could you tell me whose it is`: what is asked about may stand in the frame.
  if (rest === null) return text;
  const asks = readQuestion(rest, pack);
  const names = { ...frame, entities: frame.entities.filter((id) => !asks.entities.includes(id)) };
  if (knownIn(frame) <= knownIn(asks) && !namesAny(names)) return rest;
  return parted(text, tokens.slice(run.from), rest);
}

/** So many words at least has what is stated before a question. */
const STATED = 5;

/** `They speak of a signal – could you tell me to whom it is sent`: what is stated and what is asked of it, as two sentences. */
function parted(text: string, framed: readonly Token[], rest: string): string {
  const [first] = framed;
  const from = first ? fromWord(text, framed, first) : null;
  const before = from === null ? '' : text.slice(0, text.length - from.length);
  const isStop = /[-–—;:]\s*$/u.test(before);
  return isStop && tokensOf(before).length >= STATED
    ? `${before.replace(/[\s,;:–—-]+$/u, '')}. ${rest}`
    : text;
}

const knownIn = ({ slots }: Question): number =>
  slots.filter(({ inner, unknown }) => !inner && !unknown).length;

/** The text from its last part on that has just these words in it. */
function fromWord(text: string, tokens: readonly Token[], first: Token): string | null {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu)) {
    const rest = text.slice(index);
    const read = tokensOf(rest);
    if (read.length === tokens.length && read[0]?.text === first.text) return rest;
  }
  return null;
}

function withoutClosing(text: string, pack: Pack): string {
  const last = [...text.matchAll(CLAUSE)].at(-1);
  if (!last) return text;
  const tail = text.slice(last.index + last[0].length);
  const before = text.slice(0, last.index);
  const tokens = tokensOf(tail);
  const { is } = wordsOf(pack.vocabulary);
  const { phrases } = pack.vocabulary;
  const opens = [phrases.framing, phrases['asking-leave']].some((list) =>
    phraseRuns(tokens, list).some(({ from }) => from === 0),
  );
  if (!opens) return text;
  // `Could you explain why` asks for what was not asked before it.
  const asksElse = tokens.some((token) => is(token, ...ASKING) && !is(token, 'asking-what'));
  const asked = readQuestion(tail, pack);
  const isIdle =
    !asksElse &&
    asked.slots.every(({ inner }) => inner) &&
    [...asked.signs].every((sign) => IDLE.has(sign)) &&
    !namesAny(asked);
  return isIdle && tokensOf(before).some((token) => is(token, ...ASKING)) ? before : text;
}

/** What is said of any question that is put politely. */
const IDLE: ReadonlySet<Sign> = new Set(['hypothetical', 'refers', 'confirm', 'prediction']);

const namesAny = ({ entities, numbers, dates }: Question): boolean =>
  entities.length + numbers.length + dates.length > 0;

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

import { showInstant } from './instants.ts';

/** What a reader's client knows that the text does not say. */
export interface Reader {
  /** IANA zone in which instants are shown. */
  readonly zone: string;
  /** Milliseconds since the epoch; relative instants are counted from here. */
  readonly now: number;
  /** The name behind a user's or a channel's id, without `@` or `#`. */
  name(kind: 'user' | 'channel', id: string): string | undefined;
}

/**
 * Discord's markdown as a reader sees it: marks and escapes gone, links as their labels, mentions as
 * names and instants in the reader's zone. One line stays one line.
 */
export function readMarkdown(source: string, reader: Reader): string {
  return splitFences(source)
    .map((part) =>
      part.fenced
        ? part.text
        : part.text
            .split('\n')
            .map((line) => readLine(line, reader))
            .join('\n'),
    )
    .join('');
}

/** Code blocks are shown letter for letter. */
function splitFences(source: string): { text: string; fenced: boolean }[] {
  const parts: { text: string; fenced: boolean }[] = [];
  let at = 0;
  for (const match of source.matchAll(/(?<!\\)```(?:[\w+-]+\n)?(.*?)```/gs)) {
    parts.push({ text: source.slice(at, match.index), fenced: false });
    parts.push({ text: (match[1] ?? '').replace(/^\n|\n$/g, ''), fenced: true });
    at = match.index + match[0].length;
  }
  parts.push({ text: source.slice(at), fenced: false });
  return parts;
}

function readLine(line: string, reader: Reader): string {
  const heading = /^(?:#{1,3}|-#) +(?=\S)/.exec(line);
  if (heading) return readInline(line.slice(heading[0].length), reader);
  const quote = /^(?:>>>|>) +/.exec(line);
  if (quote) return readInline(line.slice(quote[0].length), reader);
  const bullet = /^( *)[-*] +(?=\S)/.exec(line);
  if (bullet) return `${bullet[1]}• ${readInline(line.slice(bullet[0].length), reader)}`;
  return readInline(line, reader);
}

/** Longest first, so that `**` is not taken for two `*`. */
const MARKS = ['***', '**', '__', '~~', '||', '*', '_'] as const;

function readInline(text: string, reader: Reader): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const piece =
      readEscape(text, at) ??
      readCode(text, at) ??
      readAngle(text, at, reader) ??
      readLink(text, at, reader) ??
      readMarked(text, at, reader);
    out += piece?.shown ?? text.charAt(at);
    at = piece?.end ?? at + 1;
  }
  return out;
}

interface Piece {
  readonly shown: string;
  readonly end: number;
}

function readEscape(text: string, at: number): Piece | null {
  const next = text.charAt(at + 1);
  if (text.charAt(at) !== '\\' || !/[^\p{L}\p{N}\s]/u.test(next)) return null;
  return { shown: next, end: at + 2 };
}

function readCode(text: string, at: number): Piece | null {
  const match = matchAt(/(`+)(.+?)(?<!`)\1(?!`)/sy, text, at);
  if (!match) return null;
  return { shown: (match[2] ?? '').trim(), end: at + match[0].length };
}

/** `<@id>`, `<#id>`, `<t:seconds:style>` and `<https://…>`. */
function readAngle(text: string, at: number, reader: Reader): Piece | null {
  const match = matchAt(
    /<(?:@!?(\d+)|#(\d+)|t:(-?\d+)(?::([tTdDfFR]))?|(https?:\/\/[^>\s]+))>/y,
    text,
    at,
  );
  if (!match) return null;
  const [whole, user, channel, seconds, style, url] = match;
  const end = at + whole.length;
  if (user) return { shown: `@${reader.name('user', user) ?? 'unknown-user'}`, end };
  if (channel) return { shown: `#${reader.name('channel', channel) ?? 'unknown'}`, end };
  if (seconds) return { shown: showInstant(Number(seconds) * 1000, style ?? 'f', reader), end };
  return { shown: url ?? '', end };
}

const LINK =
  /\[((?:\\.|[^\]\\])+)\]\((?:<https?:\/\/[^>\s]+>|https?:\/\/(?:\\.|\([^\s()]*\)|[^\s()\\])+)\)/y;

function readLink(text: string, at: number, reader: Reader): Piece | null {
  const match = matchAt(LINK, text, at);
  if (!match) return null;
  return { shown: readInline(match[1] ?? '', reader), end: at + match[0].length };
}

function readMarked(text: string, at: number, reader: Reader): Piece | null {
  for (const mark of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const close = findClose(text, at, mark);
    if (close < 0) continue;
    const inner = readInline(text.slice(at + mark.length, close), reader);
    return { shown: inner, end: close + mark.length };
  }
  return null;
}

/** Where the mark that opens at `at` is closed, or -1: marks around nothing or in words are text. */
function findClose(text: string, at: number, mark: string): number {
  const from = at + mark.length;
  const inWord = (index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index));
  if (mark === '_' && inWord(at - 1)) return -1;
  if (mark === '*' && /\s|^$/.test(text.charAt(from))) return -1;
  for (let i = from; i < text.length; i += 1) {
    if (text.charAt(i) === '\\') i += 1;
    else if (text.charAt(i) === '`') {
      const code = readCode(text, i);
      if (code) i = code.end - 1;
    } else if (text.startsWith(mark, i) && i > from) {
      const run = text.slice(i).match(mark.charAt(0) === '*' ? /^\*+/ : /^(.)\1*/)?.[0].length ?? 0;
      if (mark.length === 1 && run > 1) {
        i += run - 1;
        continue;
      }
      if (mark === '_' && inWord(i + 1)) continue;
      if (mark === '*' && /\s/.test(text.charAt(i - 1))) continue;
      return run > mark.length ? i + run - mark.length : i;
    }
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

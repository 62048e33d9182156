/**
 * Discord's Markdown as its client reads it, by the rules that are known of it (they are ordered, the
 * first that matches wins). Where clients differ the stricter reading is taken: every emoji code
 * exists, every number with a point begins a list.
 */
export interface MarkdownNode {
  readonly type: string;
  readonly text: string;
  readonly children?: readonly MarkdownNode[];
}

interface Rule {
  readonly type: string;
  readonly pattern: RegExp;
  /** Only where a line begins. */
  readonly line?: boolean;
  /** Which group is read on as Markdown; -1: none, the node is opaque. */
  readonly inner: number;
}

const RULES: readonly Rule[] = [
  { type: 'quote', pattern: /^ *>(?:>>)? ([^\n]*)/, line: true, inner: 1 },
  { type: 'codeBlock', pattern: /^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, inner: -1 },
  { type: 'heading', pattern: /^ *#{1,3}\s+([^\n]*)/, line: true, inner: 1 },
  { type: 'subtext', pattern: /^ *-# +([^\n]*)/, line: true, inner: 1 },
  { type: 'list', pattern: /^ *(?:[*+-]|\d+[.)]) +([^\n]*)/, line: true, inner: 1 },
  { type: 'escape', pattern: /^\\([^0-9A-Za-z\s])/, inner: -1 },
  { type: 'autolink', pattern: /^<((?:https?|steam|mailto|tel|sms):[^\s>]+)>/, inner: -1 },
  { type: 'link', pattern: /^\[((?:\\.|[^\]\\])+)\]\(<?[^\s>)]+>?(?: "[^"]*")?\)/, inner: 1 },
  { type: 'url', pattern: /^\w{2,}:\/\/[^\s<]+/, inner: -1 },
  { type: 'invite', pattern: /^discord(?:app)?\.(?:gg|com\/invite)\/[\w-]+/i, inner: -1 },
  { type: 'em', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, inner: 1 },
  { type: 'strong', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  {
    type: 'em',
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    inner: 1,
  },
  { type: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner: 1 },
  { type: 'strike', pattern: /^~~([\s\S]+?)~~(?!_)/, inner: 1 },
  { type: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/, inner: 1 },
  { type: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, inner: -2 },
  { type: 'mention', pattern: /^<(?:@[!&]?|#)\w+>/, inner: -1 },
  { type: 'command', pattern: /^<\/[^:>]+:\d+>/, inner: -1 },
  { type: 'guide', pattern: /^<id:\w+>/, inner: -1 },
  { type: 'customEmoji', pattern: /^<a?:\w+:\d+>/, inner: -1 },
  { type: 'timestamp', pattern: /^<t:-?\d+(?::[tTdDfFR])?>/, inner: -1 },
  { type: 'everyone', pattern: /^@(?:everyone|here)/i, inner: -1 },
  { type: 'emoji', pattern: /^:[\w+-]+:/, inner: -1 },
];

export function parseDiscordMarkdown(source: string, atLineStart = true): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text !== '') nodes.push({ type: 'text', text });
    text = '';
  };
  while (at < source.length) {
    const rest = source.slice(at);
    const lineStart = at === 0 ? atLineStart : source[at - 1] === '\n';
    const found = RULES.map((rule) => ({
      rule,
      match: rule.line && !lineStart ? null : rule.pattern.exec(rest),
    })).find(({ match }) => match !== null);
    const match = found?.match;
    if (!found || !match) {
      const next = rest.codePointAt(0) ?? 0;
      text += String.fromCodePoint(next);
      at += next > 0xffff ? 2 : 1;
      continue;
    }
    if (found.rule.type === 'escape') text += match[1] ?? '';
    else {
      flush();
      nodes.push(read(found.rule, match));
    }
    at += match[0].length;
  }
  flush();
  return nodes;
}

function read({ type, inner }: Rule, match: RegExpExecArray): MarkdownNode {
  if (inner > 0) {
    const children = parseDiscordMarkdown(match[inner] ?? '', false);
    return { type, text: visible(children), children };
  }
  return { type, text: (inner === -2 ? match[2] : match[1]) ?? match[0] };
}

/** The words of parsed Markdown. */
export const visible = (nodes: readonly MarkdownNode[]): string =>
  nodes.map(({ text }) => text).join('');

/** The kinds of markup in it, nested ones too. */
export const markupIn = (nodes: readonly MarkdownNode[]): readonly string[] =>
  nodes.flatMap(({ type, children }) => [
    ...(type === 'text' ? [] : [type]),
    ...(children ? markupIn(children) : []),
  ]);

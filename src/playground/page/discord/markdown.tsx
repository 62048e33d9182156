import { parse, type SimpleMarkdown } from 'discord-markdown-parser';
import { createContext, type ReactNode, useContext } from 'react';
import type { ChatInfo } from '../../wire.ts';
import { DiscordTime } from './discord-time.tsx';
import { splitLists } from './split-lists.ts';

type Node = ReturnType<typeof SimpleMarkdown.defaultInlineParse>[number];

/** Who and what mentions name. */
export const Directory = createContext<ChatInfo | null>(null);

/** Discord's Markdown as elements. Text stays text: nothing of it becomes markup by itself. */
export function Markdown({ content }: { readonly content: string }) {
  return splitLists(content).map((passage, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: passages have no other name than their place.
    if (passage.type === 'text') return <Inline key={at} text={passage.text} />;
    const items = passage.items.map((item, place) => (
      <li key={place}>
        <Inline text={item} />
      </li>
    ));
    return passage.ordered ? (
      <ol key={at} start={passage.start}>
        {items}
      </ol>
    ) : (
      <ul key={at}>{items}</ul>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above.
  });
}

const Inline = ({ text }: { readonly text: string }) => nodes(parse(text, 'extended'));

const nodes = (list: unknown): ReactNode =>
  Array.isArray(list)
    ? // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no other name than their place.
      list.map((node: Node, at) => <Piece key={at} node={node} />)
    : String(list ?? '');

function Piece({ node }: { readonly node: Node }): ReactNode {
  switch (node.type) {
    case 'strong':
      return <strong>{nodes(node.content)}</strong>;
    case 'em':
      return <em>{nodes(node.content)}</em>;
    case 'underline':
      return <u>{nodes(node.content)}</u>;
    case 'strikethrough':
      return <s>{nodes(node.content)}</s>;
    case 'heading':
      return <discord-header level={level(node.level)}>{nodes(node.content)}</discord-header>;
    case 'subtext':
      return <discord-subscript>{nodes(node.content)}</discord-subscript>;
    case 'blockQuote':
      return <blockquote>{nodes(node.content)}</blockquote>;
    case 'inlineCode':
      return <discord-code>{String(node.content)}</discord-code>;
    case 'codeBlock':
      // The library's element takes 90% of the width and cannot be scrolled by keyboard.
      return <pre className="discord-pre">{String(node.content)}</pre>;
    case 'link':
    case 'url':
    case 'autolink':
      return <SafeLink href={String(node.target)}>{nodes(node.content)}</SafeLink>;
    case 'timestamp':
      return <DiscordTime at={Number(node.timestamp) * 1000} style={String(node.format ?? 'f')} />;
    case 'user':
      return <Mention kind="user" id={String(node.id)} />;
    case 'channel':
      return <Mention kind="channel" id={String(node.id)} />;
    case 'everyone':
    case 'here':
      return <discord-mention type="user">{node.type}</discord-mention>;
    case 'br':
    case 'newline':
      return <br />;
    case 'twemoji':
      return String(node.name);
    case 'emoji':
      return `:${String(node.name)}:`;
    default:
      return nodes(node.content);
  }
}

const level = (given: unknown): 1 | 2 | 3 => (given === 1 || given === 2 ? given : 3);

/** Only web addresses become links. */
const SafeLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) =>
  /^https?:\/\//i.test(href) ? (
    <a className="discord-link" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    children
  );

function Mention({ kind, id }: { readonly kind: 'user' | 'channel'; readonly id: string }) {
  const directory = useContext(Directory);
  const known =
    kind === 'user'
      ? [directory?.bot, ...(directory?.people ?? [])].find((person) => person?.id === id)
      : directory?.channels.find((channel) => channel.id === id);
  return <discord-mention type={kind}>{known?.name ?? `unknown-${kind}`}</discord-mention>;
}

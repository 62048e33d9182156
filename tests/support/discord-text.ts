import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import { type MarkdownNode, parseDiscordMarkdown } from './discord-markdown.ts';
import { INSTANT } from './document-text.ts';

/** Every text that a reader of these components sees, in order, buttons left out. */
export const discordVisibleText = (containers: readonly APIContainerComponent[]): string =>
  textDisplays(containers)
    .map((text) => readMarkdown(parseDiscordMarkdown(text)))
    .join('\n');

export const textDisplays = (containers: readonly APIContainerComponent[]): readonly string[] =>
  containers.flatMap(({ components }) =>
    components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : [])),
  );

const readMarkdown = (nodes: readonly MarkdownNode[]): string =>
  nodes
    .map(({ type, text, children }) => {
      if (children) return readMarkdown(children);
      if (type === 'timestamp') return INSTANT;
      if (type === 'mention') return text.replace(/^<([@#]\w+)>$/, '$1');
      return text;
    })
    .join('');

import type { LayoutBlock } from './blocks/layout.ts';
import type { RichTextElement } from './blocks/rich-text.ts';
import type { Directory } from './directory.ts';
import type { Ids } from './ids.ts';
import type { Content } from './message.ts';
import { escapeText } from './mrkdwn.ts';
import { userName } from './payloads.ts';

/**
 * What a person's client sends for what they typed: `@name` of somebody who is there has become a
 * mention, the rest is escaped, and a rich_text block says the same in structure.
 */
export function composeMessage(
  typed: string,
  directory: Directory,
  ids: Ids,
  mentionBot: boolean,
): Content {
  const { botUserId, botName } = directory.installation;
  const users = new Map(directory.people().map(({ id, name }) => [name.toLowerCase(), id]));
  users.set(botName.toLowerCase(), botUserId);

  const elements: RichTextElement[] = [];
  if (mentionBot) {
    elements.push({ type: 'user', user_id: botUserId }, { type: 'text', text: ' ' });
  }
  for (const part of splitMentions(typed, [...users.keys()])) {
    const user = part.startsWith('@') ? users.get(part.slice(1).toLowerCase()) : undefined;
    if (user) elements.push({ type: 'user', user_id: user });
    else if (part !== '') elements.push({ type: 'text', text: part });
  }
  const text = elements
    .map((element) => {
      if (element.type === 'user') return `<@${element.user_id}>`;
      return element.type === 'text' ? escapeText(element.text) : '';
    })
    .join('');
  const block: LayoutBlock = {
    type: 'rich_text',
    block_id: ids.word(5),
    elements: [{ type: 'rich_text_section', elements }],
  };
  return { text, blocks: [block], attachments: [], metadata: null, mrkdwn: true };
}

function splitMentions(typed: string, names: readonly string[]): string[] {
  const known = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return typed.split(new RegExp(`(@(?:${known})(?![\\w-]))`, 'gi'));
}

/**
 * What Slack sends an app for words typed behind a slash command that is declared with `should_escape`:
 * `#name` and `@name` come with the id of whom they name, the rest is escaped.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function composeCommand(typed: string, directory: Directory): string {
  const references = new Map<string, string>([
    ...directory
      .channels()
      .flatMap(({ id, name, directWith }) =>
        directWith === null ? [[`#${name}`, `<#${id}|${name}>`] as [string, string]] : [],
      ),
    ...directory.people().map((person) => {
      const name = userName(person);
      return [`@${name}`, `<@${person.id}|${name}>`] as [string, string];
    }),
  ]);
  return typed
    .split(/([#@][\p{L}\p{N}._-]+)/u)
    .map((piece) => references.get(piece.toLowerCase()) ?? escapeText(piece))
    .join('');
}

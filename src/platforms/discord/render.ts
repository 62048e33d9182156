import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { breakBefore } from '../../document/break-text.ts';
import { fitBlocks } from '../../document/fit-blocks.ts';
import { harmlessLine } from '../../document/harmless.ts';
import type { Block, Document, InlineContent } from '../../document/model.ts';
import { prepare } from '../../document/prepare.ts';
import { renderOnce } from '../render-once.ts';
import {
  actionButtons,
  type Button,
  clampPage,
  controls,
  footer,
  partLine,
  type ReplyView,
  SHARE_LABEL,
} from '../reply-view.ts';
import {
  BUTTONS_PER_ROW,
  COMPONENTS_PER_MESSAGE,
  COMPONENTS_V2,
  MESSAGE_CONTENT,
  TABLE_COLUMNS,
  TEXT_PER_MESSAGE,
} from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderBlock, sizeOf, smallPrint, textDisplay } from './render-block.ts';
import { SHARE_SHOWN } from './share-shown.ts';

/**
 * A message of Discord in Components V2, ready to be sent. Such a message pushes an empty
 * notification: where somebody is to be notified, send `notificationText` as plain content first and
 * edit it to this (the edit sets `content: null`).
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** A whole document as one or several messages, in order; its actions stand below the last. */
export const renderPost = (document: Document): readonly DiscordMessage[] =>
  renderedPost(document, null);

/** An edition is the same document for all channels that get the same. */
const renderedPost = renderOnce((document, _view: null): readonly DiscordMessage[] => {
  const ready = prepare(document, TABLE_COLUMNS);
  const messages = split(ready);
  return messages.map((blocks, at) => {
    const last = at === messages.length - 1;
    return compose(blocks, {
      title: at === 0 ? ready.title : '',
      footer: partLine(at, messages.length),
      buttons: [last ? actionButtons(ready.actions) : []],
    });
  });
});

/**
 * One page of a document with its buttons. Pages break at the same places whoever looks. Where
 * `view.request` is null there is no way to another page: send `renderPost` where there may be more.
 */
export const renderReply = renderOnce((document, view: ReplyView): DiscordMessage => {
  const ready = prepare(document, TABLE_COLUMNS);
  const pages = split(ready);
  const page = clampPage(view.page, pages.length);
  const steering = controls(view, page, pages.length);
  return compose(pages[page] ?? [], {
    title: ready.title,
    footer: footer(view, page, pages.length, steering),
    buttons: [steering, actionButtons(ready.actions, steering)],
  });
});

/**
 * A private reply whose request no button can hold, with one that posts what is shown; null where it
 * takes more than one message.
 */
export function renderShareable(document: Document): DiscordMessage | null {
  const ready = prepare(document, TABLE_COLUMNS);
  const [blocks, ...more] = split(ready);
  if (!blocks || more.length > 0) return null;
  const share: Button = { type: 'state', label: SHARE_LABEL, state: SHARE_SHOWN };
  return compose(blocks, {
    title: ready.title,
    footer: [],
    buttons: [[share], actionButtons(ready.actions)],
  });
}

/** What a push notification shows: the summary, escaped, at most 2,000 characters of it. */
export function notificationText(document: Document): string {
  const summary = harmlessLine(document.summary) || harmlessLine(document.title);
  let most = Math.min(summary.length, MESSAGE_CONTENT);
  while (escapeMarkdown(summary.slice(0, most)).length > MESSAGE_CONTENT) {
    most = breakBefore(summary, most - 1);
  }
  return escapeMarkdown(summary.slice(0, most));
}

interface Frame {
  readonly title: string;
  readonly footer: InlineContent;
  readonly buttons: readonly (readonly Button[])[];
}

/** Room kept for a footer and a row of three steering buttons: whoever looks, pages break alike. */
const FOOTER_AND_STEERING = { characters: 100, components: 5 };

function split(document: Document): readonly (readonly Block[])[] {
  const frame = compose([], {
    title: document.title,
    footer: [],
    buttons: [actionButtons(document.actions)],
  });
  const { characters, components } = countMessage(frame);
  return fitBlocks(document.blocks, {
    budget: {
      characters: TEXT_PER_MESSAGE - characters - FOOTER_AND_STEERING.characters,
      parts: COMPONENTS_PER_MESSAGE - components - FOOTER_AND_STEERING.components,
    },
    measure: sizeOf,
  });
}

function countMessage(message: DiscordMessage): { characters: number; components: number } {
  let characters = 0;
  let components = 0;
  for (const container of message.components) {
    components += 1;
    for (const part of container.components) {
      components += 1;
      if (part.type === ComponentType.TextDisplay) characters += part.content.length;
      if (part.type === ComponentType.ActionRow) components += part.components.length;
    }
  }
  return { characters, components };
}

function compose(blocks: readonly Block[], frame: Frame): DiscordMessage {
  const rows = frame.buttons.flatMap(buttonRows);
  const parts: APIComponentInContainer[] = [
    ...(frame.title ? [textDisplay(`## ${escapeMarkdown(frame.title)}`)] : []),
    ...blocks.map(renderBlock),
    ...(frame.footer.length > 0 ? [textDisplay(smallPrint(frame.footer))] : []),
    ...rows,
  ];
  return {
    flags: COMPONENTS_V2,
    components: [{ type: ComponentType.Container, components: parts }],
    allowed_mentions: { parse: [] },
  };
}

function buttonRows(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_PER_ROW) {
    const components = buttons.slice(at, at + BUTTONS_PER_ROW).map(discordButton);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
}

const discordButton = (button: Button): APIButtonComponent =>
  button.type === 'link'
    ? {
        type: ComponentType.Button,
        style: ButtonStyle.Link,
        label: button.label,
        url: button.href,
      }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: button.label,
        custom_id: button.state,
      };

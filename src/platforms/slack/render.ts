import type { ActionsBlock, KnownBlock, Button as SlackButton } from '@slack/types';
import { fitBlocks } from '../../document/fit-blocks.ts';
import type { Block, Document, InlineContent } from '../../document/model.ts';
import { prepare } from '../../document/prepare.ts';
import { minus } from '../../document/size.ts';
import { renderOnce } from '../render-once.ts';
import {
  actionButtons,
  type Button,
  clampPage,
  controls,
  footer,
  partLine,
  type ReplyView,
} from '../reply-view.ts';
import {
  ACTIONS_ELEMENTS,
  BLOCKS_PER_MESSAGE,
  BUTTON_LABEL,
  BUTTON_VALUE,
  HEADER_TEXT,
  MESSAGE_CHARACTERS,
  PAGE_CHARACTERS,
  TABLE_COLUMNS,
} from './limits.ts';
import { messageText } from './message-summary.ts';
import { plainText, renderBlock, sizeOf, smallPrint } from './render-block.ts';

/**
 * A message of Slack, ready to be sent. The sender adds where it goes, and `unfurl_links: false` and
 * `unfurl_media: false`: previews of the sources would bury the briefing.
 */
export interface SlackMessage {
  /** What notifications and screen readers get; escaped mrkdwn. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A whole document as one or several messages, in order; its actions stand below the last. */
export const renderPost = (document: Document): readonly SlackMessage[] =>
  renderedPost(document, null);

/** An edition is the same document for all channels that get the same. */
const renderedPost = renderOnce((document, _view: null): readonly SlackMessage[] => {
  const ready = prepare(document, TABLE_COLUMNS);
  const messages = split(ready, MESSAGE_CHARACTERS);
  return messages.map((blocks, at) => {
    const last = at === messages.length - 1;
    return compose(ready, blocks, {
      titled: at === 0,
      footer: partLine(at, messages.length),
      buttons: [last ? actionButtons(ready.actions) : []],
    });
  });
});

/**
 * One page of a document with its buttons. Pages break at the same places whoever looks. Where
 * `view.request` is null there is no way to another page: send `renderPost` where there may be more.
 */
export const renderReply = renderOnce((document, view: ReplyView): SlackMessage => {
  const ready = prepare(document, TABLE_COLUMNS);
  const pages = split(ready, PAGE_CHARACTERS);
  const page = clampPage(view.page, pages.length);
  const steering = controls(view, page, pages.length, BUTTON_VALUE);
  return compose(ready, pages[page] ?? [], {
    titled: true,
    footer: footer(view, page, pages.length, steering),
    buttons: [steering, actionButtons(ready.actions, steering)],
    first: page === 0,
  });
});

interface Frame {
  readonly titled: boolean;
  readonly footer: InlineContent;
  readonly buttons: readonly (readonly Button[])[];
  /** Whether the message begins the document; where left out, whether it has the title. */
  readonly first?: boolean;
}

/**
 * Room kept for footer and steering buttons: whoever looks, pages break at the same places. A question
 * that fills its button to 2,000 characters stands on one page alone, which has the room.
 */
const FOOTER_AND_STEERING = { characters: 600, parts: 2 };

function split(document: Document, characters: number): readonly (readonly Block[])[] {
  const frame = compose(document, [], {
    titled: true,
    footer: [],
    buttons: [actionButtons(document.actions)],
  });
  const whole = { characters, parts: BLOCKS_PER_MESSAGE };
  return fitBlocks(document.blocks, {
    budget: minus(minus(whole, sizeOf(frame.blocks)), FOOTER_AND_STEERING),
    measure: (block) => sizeOf(renderBlock(block)),
  });
}

function compose(document: Document, blocks: readonly Block[], frame: Frame): SlackMessage {
  const numbering = counter();
  return {
    text: messageText(document, blocks, frame.footer, frame.first ?? frame.titled),
    blocks: [
      ...(frame.titled && document.title ? [header(document.title)] : []),
      ...blocks.flatMap(renderBlock),
      ...(frame.footer.length > 0 ? [smallPrint(frame.footer)] : []),
      ...frame.buttons.filter((row) => row.length > 0).map((row) => actions(row, numbering)),
    ],
  };
}

const header = (title: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: plainText(title, HEADER_TEXT), emoji: false },
});

const actions = (buttons: readonly Button[], next: () => number): ActionsBlock => ({
  type: 'actions',
  elements: buttons.slice(0, ACTIONS_ELEMENTS).map((button) => slackButton(button, next())),
});

/** `action_id` only has to differ within a message; what a press does stands in `value`. */
function slackButton(button: Button, number: number): SlackButton {
  const text = {
    type: 'plain_text',
    text: plainText(button.label, BUTTON_LABEL),
    emoji: false,
  } as const;
  const action_id = `sherpa:${number}`;
  return button.type === 'link'
    ? { type: 'button', action_id, text, url: button.href }
    : { type: 'button', action_id, text, value: button.state };
}

function counter(): () => number {
  let next = 0;
  return () => {
    next += 1;
    return next - 1;
  };
}

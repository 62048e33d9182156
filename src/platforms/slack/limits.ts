/** Slack's caps, in characters counted as UTF-16 units unless said otherwise: the strictest count. */

/** https://docs.slack.dev/reference/block-kit/blocks */
export const BLOCKS_PER_MESSAGE = 50;
/**
 * All text in the blocks of one message. Slack states no number; `msg_blocks_too_long` was met from
 * about 11,300 characters on: https://github.com/slackapi/bolt-js/issues/2867 and /issues/2509
 */
export const MESSAGE_CHARACTERS = 10_000;
/** What a page of a reply holds: our own number, some five screens of a phone. */
export const PAGE_CHARACTERS = 4_000;
/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_TEXT = 150;
/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2_000;
/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const TEXT_OBJECT = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS_ELEMENTS = 25;
/**
 * The top-level text, all that notifications and screen readers get: best kept below 4,000.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
export const MESSAGE_TEXT = 4_000;
/** What a phone shows of a code block without scrolling sideways, in columns. */
export const TABLE_COLUMNS = 42;

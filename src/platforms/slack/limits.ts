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

/** https://docs.slack.dev/surfaces/modals and https://docs.slack.dev/reference/views/modal-views */
export const MODAL_TITLE = 24;
export const MODAL_SUBMIT = 24;
export const PRIVATE_METADATA = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
export const INPUT_LABEL = 2_000;
export const INPUT_HINT = 2_000;
/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
export const INPUT_TEXT = 3_000;
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_LABEL = 75;
export const OPTION_VALUE = 150;
/** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
export const CHECKBOXES = 10;
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const SELECT_OPTIONS = 100;
/** Of the 3 s in which a sent form is to be acknowledged; the rest is for the way there and back. */
export const FORM_ANSWER_MS = 2_500;

/** https://docs.slack.dev/apis/web-api/rate-limits: about one message a second a channel. */
export const CHANNEL_GAP_MS = 1_000;
/**
 * Messages over all channels of a workspace. Slack says "several hundred a minute" at the page above and
 * no number; this is the least that the words can mean.
 */
export const WORKSPACE_POSTS_PER_MINUTE = 300;

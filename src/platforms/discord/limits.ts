/** Discord's caps, in characters counted as UTF-16 units: the strictest count. */

/** `IS_COMPONENTS_V2`: https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const COMPONENTS_V2 = 1 << 15;
/**
 * Components of one message, nested ones counted too.
 * https://discord.com/developers/docs/components/reference#component-object
 */
export const COMPONENTS_PER_MESSAGE = 40;
/** Over all text displays: https://discord.com/developers/docs/components/reference#text-display */
export const TEXT_PER_MESSAGE = 4_000;
/** https://discord.com/developers/docs/components/reference#action-row */
export const BUTTONS_PER_ROW = 5;
/** https://discord.com/developers/docs/resources/message#create-message */
export const MESSAGE_CONTENT = 2_000;
/** What a phone shows of a code block without wrapping, in columns. */
export const TABLE_COLUMNS = 42;

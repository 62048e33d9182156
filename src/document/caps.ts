/**
 * How long the parts of a document may be, in UTF-16 units. Each is the smaller of what Slack and
 * Discord allow, so that a document that can be built can be shown on either: a builder throws past
 * a cap, because the text that breaks it is ours and a test finds it. Renderers still take a document
 * that breaks them (made by hand, or by another version) and stay within the platform's limits.
 */
export const TITLE_CAP = 140;
export const SUMMARY_CAP = 400;
/** Slack cuts button labels at 75 and Discord at 80. */
export const ACTION_LABEL_CAP = 75;
/** Two rows of buttons below a message are as many as anyone reads. */
export const ACTIONS_CAP = 10;
/** The address in a Discord link button: https://discord.com/developers/docs/components/reference#button */
export const HREF_CAP = 512;

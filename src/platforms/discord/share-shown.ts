/**
 * The id of the button that posts what it stands below. A question may be longer than the 100
 * characters that a button holds; its answer is one message, and Discord hands that message in with
 * the press: so it is posted as it was shown, after a restart, too.
 */
export const SHARE_SHOWN = '1x';

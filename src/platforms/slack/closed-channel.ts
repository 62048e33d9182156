import { ClosedChannel } from '../../post-error.ts';
import type { SlackFault } from './slack-fault.ts';

interface Reason {
  readonly what: string;
  readonly remedy: string;
}

const HIDDEN: Reason = {
  what: 'Slack knows no such channel, or hides it from the app',
  remedy:
    'compare the id with the one at the foot of the channel\'s details; to a private channel, invite the app with "/invite @Sherpa"',
};
const POSTING_RESTRICTED: Reason = {
  what: 'the workspace does not let the app post there',
  remedy: 'let it in the channel\'s settings, "Posting permissions", or choose another channel',
};
const MESSAGES_TAB_OFF: Reason = {
  what: 'the app takes no direct messages',
  remedy: 'turn on the messages tab at api.slack.com/apps, your app, "App Home"',
};

/** Slack's words: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REASONS = {
  channel_not_found: HIDDEN,
  not_in_channel: {
    what: 'the app is not a member',
    remedy: 'type "/invite @Sherpa" in that channel',
  },
  is_archived: {
    what: 'the channel is archived',
    remedy: 'unarchive it or choose another channel',
  },
  restricted_action: POSTING_RESTRICTED,
  restricted_action_read_only_channel: POSTING_RESTRICTED,
  restricted_action_thread_only_channel: POSTING_RESTRICTED,
  messages_tab_disabled: MESSAGES_TAB_OFF,
} as const satisfies Readonly<Record<string, Reason>>;

export type ClosedReason = keyof typeof REASONS;

const isReason = (word: string): word is ClosedReason => Object.hasOwn(REASONS, word);

/** The error for a channel that is gone, archived or closed to the app. */
export const closedChannel = (
  reason: ClosedReason,
  channelId: string,
  options?: ErrorOptions,
): ClosedChannel =>
  new ClosedChannel({ where: `Slack channel ${channelId}`, ...REASONS[reason] }, options);

/** The same for a call that Slack refused, or null where that is not why. */
export const closedChannelError = (
  fault: Extract<SlackFault, { type: 'refused' }>,
  channelId: string,
  cause: unknown,
): ClosedChannel | null =>
  isReason(fault.error) ? closedChannel(fault.error, channelId, { cause }) : null;

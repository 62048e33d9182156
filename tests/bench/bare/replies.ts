import { readFileSync } from 'node:fs';
import type { RespondArguments } from '@slack/bolt';
import type { InteractionEditReplyOptions } from 'discord.js';

/** What the bare bots answer `/summit trade` with, as Sherpa's own replies were recorded. */
interface Replies {
  readonly slack: RespondArguments;
  readonly discord: InteractionEditReplyOptions;
}

/** Reads the bench's own file, so its shape is known. */
export const readReplies = (file: string): Replies => JSON.parse(readFileSync(file, 'utf8'));

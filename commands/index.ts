import type { Command } from './command.ts';
import { differences } from './differences.ts';
import { trade } from './trade.ts';

/** Every `/summit` subcommand, in the order in which help lists them. */
export const commands: readonly Command[] = [trade, differences];

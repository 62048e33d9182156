import { agenda } from './agenda.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import type { Command } from './command.ts';
import { commitments } from './commitments.ts';
import { defence } from './defence.ts';
import { differences } from './differences.ts';
import { digest } from './digest.ts';
import { figure } from './figure.ts';
import { find } from './find.ts';
import { createHelp } from './help.ts';
import { news } from './news.ts';
import { people } from './people.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { trade } from './trade.ts';

const briefings: readonly Command[] = [
  brief,
  ask,
  agenda,
  trade,
  defence,
  people,
  timeline,
  commitments,
  differences,
  sources,
  figure,
  find,
  news,
  digest,
];

/** Every `/summit` subcommand, in the order in which help lists them. */
export const commands: readonly Command[] = [...briefings, createHelp(briefings)];

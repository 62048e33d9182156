import type { Command as Program } from 'commander';
import type { Terminal } from '../terminal.ts';

/** What a topic of the `sherpa` command is added to. */
export interface Cli {
  readonly program: Program;
  readonly terminal: Terminal;
  /** Runs the work of a command that resolves to whether all went well. */
  readonly settle: (work: () => Promise<boolean>) => Promise<void>;
}

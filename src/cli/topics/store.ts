import { InvalidArgumentError } from 'commander';
import type { Destination } from '../../contract.ts';
import type { DeliveriesOptions } from '../store/deliveries.ts';
import type { Cli } from './topic.ts';

const MOST = 10_000;

/**
 * What the store holds. What works with it is loaded when it is asked for: no other command waits for
 * the database's libraries.
 */
export function addStore({ program, terminal, settle }: Cli): void {
  program
    .command('subscriptions')
    .description('list the channels that have subscribed to a digest, and when the next one is due')
    .option('--json', 'print them as a JSON list, times in UTC')
    .action((options: { json?: true }) =>
      settle(async () => {
        const { printSubscriptions } = await import('../store/subscriptions.ts');
        return printSubscriptions(options, terminal);
      }),
    );
  program
    .command('deliveries')
    .description('list editions, newest first, and what became of them')
    .option('--channel <channel>', 'of this channel alone: slack:C… or discord:…', readChannel)
    .option('--failed', 'only those that failed')
    .option('--limit <count>', 'at most so many', readCount, 30)
    .option('--json', 'print them as a JSON list, times in UTC')
    .action((options: DeliveriesOptions) =>
      settle(async () => {
        const { printDeliveries } = await import('../store/deliveries.ts');
        return printDeliveries(options, terminal);
      }),
    );
  program
    .command('backup')
    .argument('<file>', 'where it is written')
    .description('write all that the store holds into one file, while the bot runs')
    .action((file: string) =>
      settle(async () => {
        const { backUp } = await import('../store/backup.ts');
        return backUp(file, terminal);
      }),
    );
  program
    .command('restore')
    .argument('<file>', 'a file that sherpa backup made, on SQLite or Postgres')
    .description('put what a backup holds in the place of all that the store holds')
    .action((file: string) =>
      settle(async () => {
        const { restore } = await import('../store/backup.ts');
        return restore(file, terminal);
      }),
    );
}

function readChannel(text: string): Destination {
  const [, platform, channelId] = /^(slack|discord):([A-Za-z0-9]+)$/.exec(text) ?? [];
  if (channelId && (platform === 'slack' || platform === 'discord')) return { platform, channelId };
  throw new InvalidArgumentError('Write slack:C… or discord:… with the id of the channel.');
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST}.`);
}

import type { Cli } from './topic.ts';

/** Whether everything is as it must be. */
export function addDoctor({ program, terminal, settle }: Cli): void {
  program
    .command('doctor')
    .description('check tokens, scopes, channels, clock, zones, database and packs; posts nothing')
    .option('--json', 'print the findings as a JSON list')
    .action((options: { json?: true }) =>
      settle(async () => {
        const { doctor } = await import('../doctor/doctor.ts');
        return doctor(options, terminal);
      }),
    );
}

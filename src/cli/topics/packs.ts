import { holdExam } from '../exam.ts';
import { checkPacks } from '../pack-check.ts';
import type { Cli } from './topic.ts';

/** Work on briefing packs. */
export function addPacks({ program, terminal, settle }: Cli): void {
  program
    .command('exam')
    .description('hold the exam of a pack: every miss, then a table by kind')
    .option('--pack <id>', 'which briefing pack; left out, the default one')
    .action((options: { pack?: string }) => settle(() => holdExam(options, terminal)));

  const pack = program.command('pack').description('work on briefing packs');
  pack
    .command('check')
    .argument('[dir]', 'a pack, or a folder of packs; left out, SHERPA_PACKS')
    .description('print every fault of a pack as file:line:column: what is wrong; what to do')
    .action((dir: string | undefined) => settle(() => checkPacks(dir, terminal)));
}

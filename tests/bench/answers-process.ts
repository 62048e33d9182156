import { z } from 'zod';
import { measureAnswers } from './answers.ts';

/** Measures what its argument tells and prints the times, as `measureAnswersApart` reads them. */
const counts = z
  .object({ rounds: z.number(), questions: z.number(), sizes: z.array(z.number()) })
  .parse(JSON.parse(process.argv[2] ?? ''));

process.stdout.write(JSON.stringify(await measureAnswers(counts)));

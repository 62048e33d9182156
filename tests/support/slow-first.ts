import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest, because they ask much or wait for other processes. */
const SLOW = [
  'tests/playground/page/page.test.ts',
  'tests/chaos/chaos.test.ts',
  'tests/bench/bench.test.ts',
  'tests/answers/ways-of-asking.test.ts',
  'tests/cli/ask.test.ts',
  'tests/answers/any-question.test.ts',
  'tests/bot/process.test.ts',
];

/** Begins with what takes longest, so that at the end no worker is left alone with it. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      SLOW.some((slow) => moduleId.endsWith(`/${slow}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

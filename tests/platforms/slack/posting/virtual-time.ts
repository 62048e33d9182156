/** A clock that goes on only when everybody sleeps. */
export function createTime() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];

  return {
    now: () => now,
    sleep: (milliseconds: number): Promise<void> =>
      new Promise((wake) => sleepers.push({ at: now + milliseconds, wake })),
    /** Lets time pass until the job is done. */
    async run<Result>(job: Promise<Result>): Promise<Result> {
      let done = false;
      const finish = (): void => {
        done = true;
      };
      job.then(finish, finish);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (done) return job;
        const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
        if (at === Number.POSITIVE_INFINITY) throw new Error('everybody waits for ever');
        now = Math.max(now, at);
        const awake = sleepers.filter((sleeper) => sleeper.at <= now);
        for (const sleeper of awake) {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          sleeper.wake();
        }
      }
    },
  };
}

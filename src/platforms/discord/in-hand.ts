/** Work that was taken on and is not finished. */
export interface InHand {
  /** Runs work; its failure goes to `onFailure` and nowhere else. */
  run(work: () => Promise<void>): void;
  /** Resolves when everything taken on, also meanwhile, is finished. */
  finished(): Promise<void>;
}

export function createInHand(onFailure: (error: unknown) => void): InHand {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const task = work()
        .catch(onFailure)
        .finally(() => running.delete(task));
      running.add(task);
    },
    async finished() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

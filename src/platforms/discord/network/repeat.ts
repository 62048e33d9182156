import { readFailure } from './failure.ts';

/** Pauses before something is asked again. */
const PAUSES_MS = [250, 1_000];

interface Repeating {
  /** Rejects when there is no time left for it. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Waits for a rate limit, however long it lasts. */
  readonly waitsForLimits: boolean;
}

/** Does what may be done twice without harm, and again after a pause where it did not go through. */
export async function repeat<T>(
  work: () => Promise<T>,
  { pause, waitsForLimits }: Repeating,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const wait = waitAfter(error, PAUSES_MS[attempt], waitsForLimits);
      if (wait === null) throw error;
      await pause(wait);
    }
  }
}

function waitAfter(error: unknown, usual: number | undefined, forLimits: boolean): number | null {
  const failure = readFailure(error);
  if (usual === undefined || !failure) return null;
  if (failure.type === 'rate-limited') return forLimits ? failure.retryAfter * 1000 : null;
  return failure.type === 'unclear' || failure.type === 'unreachable' ? usual : null;
}

/** By how much the system's time may be corrected without anybody having slept. */
const CORRECTED_MS = 1_000;

/**
 * Milliseconds on a clock that is never set back, and that goes on while the machine sleeps: the
 * monotonic clock stands still then, as Linux keeps it, and only the system's time goes on. A system's
 * time that is set ahead looks the same; to take a lease for older than it is does no harm.
 */
export function createLastingClock(monotonic: () => number, system: () => number): () => number {
  let apart = system() - monotonic();
  let slept = 0;
  return () => {
    const now = monotonic();
    const ahead = system() - now - apart;
    apart += ahead;
    if (ahead > CORRECTED_MS) slept += ahead;
    return now + slept;
  };
}

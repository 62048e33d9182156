/** The first millisecond of 2015, from which Discord's ids count. */
const DISCORD_EPOCH = 1_420_070_400_000n;
/** Bits below the milliseconds: worker, process and counter in the real service, a counter here. */
const COUNTER_BITS = 22n;
const COUNTER_MASK = (1n << COUNTER_BITS) - 1n;

/**
 * Makes ids that carry the clock's time, as clients read it back out of them. They stay apart even
 * where the clock stands still or is turned back.
 */
export function createSnowflakes(now: () => number): () => string {
  let counter = 0n;
  return () => {
    counter = (counter + 1n) & COUNTER_MASK;
    return (((BigInt(Math.floor(now())) - DISCORD_EPOCH) << COUNTER_BITS) | counter).toString();
  };
}

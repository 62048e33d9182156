/** Ids carry the time: https://docs.discord.com/developers/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000;
const BITS_BELOW = 22n;

/** When the thing with this id was made, in milliseconds since 1970. */
export const momentOf = (id: string): number => Number(BigInt(id) >> BITS_BELOW) + EPOCH_MS;

/** An id below all those that are made from this moment on. */
export const idBefore = (epochMs: number): string =>
  String(BigInt(Math.max(0, Math.floor(epochMs) - EPOCH_MS)) << BITS_BELOW);

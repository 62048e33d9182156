/**
 * What discord.js reads of an interaction without looking whether it is there. It builds its own
 * object from each payload besides our reading of it, and what it throws then nothing can catch.
 */
const READ_UNCHECKED = { entitlements: [], authorizing_integration_owners: {} };

/** Puts in what a service may have left out, in place, before discord.js reads the payload. */
export function completeInteraction(payload: unknown): void {
  if (typeof payload !== 'object' || payload === null) return;
  Object.assign(payload, { ...READ_UNCHECKED, ...payload });
}

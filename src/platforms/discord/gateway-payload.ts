/**
 * Empties, in place, a payload that we have read. discord.js builds objects of its own from every
 * message and interaction, none of which we use; where a field is missing that it counts on, it
 * throws where nothing can catch it, and the process ends. An empty payload it passes over.
 */
export function emptyPayload(payload: unknown): void {
  if (typeof payload !== 'object' || payload === null) return;
  for (const key of Object.keys(payload)) Reflect.deleteProperty(payload, key);
}

/** Puts an application into a READY that names none, in place: discord.js throws without it. */
export function completeReady(payload: unknown, id: string): void {
  if (typeof payload !== 'object' || payload === null) return;
  if (!('application' in payload) || !payload.application) {
    Object.assign(payload, { application: { id } });
  }
}

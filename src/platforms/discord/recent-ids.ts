/** Remembers the last ids it was given, to tell an event that is delivered a second time. */
export interface RecentIds {
  /** True the first time an id is seen. */
  isNew(id: string): boolean;
}

/** Holds `capacity` ids; the oldest is forgotten first. */
export function createRecentIds(capacity: number): RecentIds {
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}

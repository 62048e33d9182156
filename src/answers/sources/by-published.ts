import type { Pack } from '../../content/library.ts';
import type { Source } from '../../content/schema/source.ts';

/** The sources of a pack by the days on which they were published, the oldest first. */
export const byPublished = ({ sources }: Pack): readonly Source[] =>
  [...sources.values()].toSorted((a, b) => a.published.localeCompare(b.published));

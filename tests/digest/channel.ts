import type { Pack } from '../../src/content/library.ts';
import { composeEdition, type Edition } from '../../src/digest/edition.ts';
import { type EditionMemory, packSnapshotSchema, snapshotOf } from '../../src/digest/snapshot.ts';
import type { Document } from '../../src/document/model.ts';
import { type EditionFilter, EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { viewEdition } from '../../src/views/edition.ts';
import { library, morningOf, read, shipped } from '../commands/rig.ts';

interface Circumstances {
  readonly pack?: Pack;
  /** What the channel had before; nothing where left out. */
  readonly last?: EditionMemory | null;
  readonly filter?: Partial<EditionFilter>;
  readonly late?: { readonly dueAt: Temporal.Instant };
}

/** The edition of a day as a channel gets it that morning. */
export function editionOf(
  day: string,
  { pack = shipped, last = null, filter = {}, late }: Circumstances = {},
): { edition: Edition; document: Document; text: string } {
  const edition = composeEdition(pack, Temporal.PlainDate.from(day), {
    filter: { ...EVERYTHING, ...filter },
    last,
  });
  const document = viewEdition(edition, {
    library,
    now: morningOf(day, pack),
    zone: pack.meta.summit.zone,
    late: late ?? null,
  });
  return { edition, document, text: read(document) };
}

/** What is remembered of an edition after it was kept as text and read back. */
export function memoryOf(day: string, pack: Pack = shipped): EditionMemory {
  const kept = JSON.stringify(snapshotOf(pack));
  return { day, snapshot: packSnapshotSchema.parse(JSON.parse(kept)) };
}

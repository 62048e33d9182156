import type { ColumnType, Insertable, Selectable } from 'kysely';

/**
 * What stands in the database, the same on SQLite and Postgres. Instants are milliseconds since the
 * epoch, flags are 0 or 1, ids are texts of our own making.
 */
export interface Tables {
  readonly subscription: SubscriptionTable;
  readonly delivery: DeliveryTable;
  readonly delivery_part: DeliveryPartTable;
  readonly edition_document: StoredTextTable;
  readonly pack_snapshot: StoredTextTable;
  readonly last_edition: LastEditionTable;
  readonly process: ProcessTable;
  readonly audit: AuditTable;
  readonly store_state: StoreStateTable;
}

/** A channel's subscription to a pack; one a channel and pack. */
interface SubscriptionTable {
  id: string;
  /** Counts its changes: one that was made from an older state is refused. */
  version: number;
  platform: string;
  channel_id: string;
  workspace_id: string | null;
  pack_id: string;
  /** `HH:MM` */
  time: string;
  zone: string;
  /** `mon,tue,…` */
  days: string;
  /** `2026-12-25,…` or empty. */
  skip_dates: string;
  /** Silence as JSON; null where it is not paused for a time. */
  silence: string | null;
  /** EditionFilter as JSON. */
  filter: string;
  owner_type: string;
  owner_id: string | null;
  /** Why it is paused; null while it is active. */
  paused: string | null;
  /** The next slot, by which the tick finds what is due; null while it is paused. */
  next_at: number | null;
  created_at: number;
}

/** The ledger: one row a subscription and slot. */
interface DeliveryTable {
  /** Also the key under which the service is told of each message. */
  id: string;
  subscription_id: string;
  slot_at: number;
  /** YYYY-MM-DD in the subscription's zone: the day that the edition is for. */
  slot_day: string;
  platform: string;
  channel_id: string;
  /** Empty where the channel belongs to none. */
  workspace_id: string;
  /** See `DeliveryCause`. */
  cause: string;
  /** See `DeliveryOutcome`; null while it is open. */
  outcome: string | null;
  /** Times that it was tried; one that a process left behind goes on when another takes it. */
  attempts: ColumnType<number, number | undefined, number>;
  /** It may be tried from then on. */
  due_at: number;
  /** Names one claim for good: what it writes is void once another claim has taken its place. */
  lease: string | null;
  /** On the database's clock where it is shared by processes. */
  lease_until: number | null;
  /** 1 where something may have been posted that the ledger does not know. */
  unclear: ColumnType<number, number | undefined, number>;
  document_hash: string | null;
  snapshot_hash: string | null;
  /** Why it was put off, or was not sent in the end. */
  reason: string | null;
  created_at: number;
  finished_at: number | null;
}

/** A message of a delivery that stands in its channel. */
interface DeliveryPartTable {
  delivery_id: string;
  /** Counted from 0. */
  part: number;
  message_id: string;
  posted_at: number;
}

/** A text kept once, under its SHA-256, however many rows speak of it. */
interface StoredTextTable {
  hash: string;
  content: string;
  created_at: number;
}

/** What a channel was last told, for what has changed since. */
interface LastEditionTable {
  subscription_id: string;
  /** YYYY-MM-DD */
  day: string;
  snapshot_hash: string;
}

/** The processes that work from this store, so that they share what the services allow. */
interface ProcessTable {
  id: string;
  /** On the clock of leases. */
  seen_at: number;
}

/** Every change of a subscription: who, when and what. */
interface AuditTable {
  id: string;
  at: number;
  /** `slack:U…`, `discord:…`, `operator` or `sherpa`. */
  actor: string;
  subscription_id: string;
  platform: string;
  channel_id: string;
  action: string;
  /** JSON */
  detail: string;
}

/** Moments that concern the store as a whole. */
interface StoreStateTable {
  /** See `restored-at.ts`. */
  name: string;
  at: number;
}

export type SubscriptionRow = Selectable<SubscriptionTable>;
export type DeliveryRow = Selectable<DeliveryTable>;
export type NewDelivery = Insertable<DeliveryTable>;

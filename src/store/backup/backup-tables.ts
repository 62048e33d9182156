import { z } from 'zod';
import type { Tables } from '../tables.ts';

/** A table of the store, as a backup carries it. */
interface BackupTable {
  readonly name: keyof Tables;
  /** Its primary key, by which it is read in order. */
  readonly key: readonly string[];
  /** A row of it, with every column and no other. */
  readonly row: z.ZodType<BackupRow>;
}

/** Column -> value. */
export type BackupRow = Readonly<Record<string, string | number | null>>;

const whole = z.int();
const flag = z.union([z.literal(0), z.literal(1)]);
const text = z.string();
const storedText = z.strictObject({ hash: text, content: text, created_at: whole });
const platform = z.enum(['slack', 'discord']);

/**
 * Every table but what is known of the store itself. They are locked, emptied and filled in this order,
 * in which bots take their locks, too.
 */
export const BACKUP_TABLES: readonly BackupTable[] = [
  {
    name: 'subscription',
    key: ['id'],
    row: z.strictObject({
      id: text,
      version: whole,
      platform,
      channel_id: text,
      workspace_id: text.nullable(),
      pack_id: text,
      time: text,
      zone: text,
      days: text,
      skip_dates: text,
      filter: text,
      owner_type: z.enum(['person', 'operator']),
      owner_id: text.nullable(),
      paused: text.nullable(),
      next_at: whole.nullable(),
      created_at: whole,
    }),
  },
  {
    name: 'delivery',
    key: ['id'],
    row: z.strictObject({
      id: text,
      subscription_id: text,
      slot_at: whole,
      slot_day: z.iso.date(),
      platform,
      channel_id: text,
      workspace_id: text,
      cause: z.enum(['schedule', 'hand']),
      outcome: z.enum(['sent', 'skipped', 'missed', 'failed']).nullable(),
      attempts: whole,
      due_at: whole,
      lease: text.nullable(),
      lease_until: whole.nullable(),
      unclear: flag,
      document_hash: text.nullable(),
      snapshot_hash: text.nullable(),
      reason: text.nullable(),
      created_at: whole,
      finished_at: whole.nullable(),
    }),
  },
  {
    name: 'delivery_part',
    key: ['delivery_id', 'part'],
    row: z.strictObject({ delivery_id: text, part: whole, message_id: text, posted_at: whole }),
  },
  { name: 'edition_document', key: ['hash'], row: storedText },
  { name: 'pack_snapshot', key: ['hash'], row: storedText },
  {
    name: 'last_edition',
    key: ['subscription_id'],
    row: z.strictObject({ subscription_id: text, day: z.iso.date(), snapshot_hash: text }),
  },
  {
    name: 'audit',
    key: ['id'],
    row: z.strictObject({
      id: text,
      at: whole,
      actor: text,
      subscription_id: text,
      platform,
      channel_id: text,
      action: text,
      detail: text,
    }),
  },
];

import type { Selectable } from 'kysely';
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

/** A schema that lacks a column of its table is a type error. */
const backupTable = <Name extends keyof Tables>(
  name: Name,
  key: readonly string[],
  row: z.ZodType<Selectable<Tables[Name]> & BackupRow>,
): BackupTable => ({ name, key, row });

/** Column -> value. */
export type BackupRow = Readonly<Record<string, string | number | null>>;

const whole = z.int();
const flag = z.union([z.literal(0), z.literal(1)]);
const text = z.string();
const storedText = z.strictObject({ hash: text, content: text, created_at: whole });
const platform = z.enum(['slack', 'discord']);

/**
 * Every table but those of the running processes and of the store itself. They are locked, emptied and filled in this order,
 * in which bots take their locks, too.
 */
export const BACKUP_TABLES: readonly BackupTable[] = [
  backupTable(
    'subscription',
    ['id'],
    z.strictObject({
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
      silence: text.nullable(),
      filter: text,
      owner_type: z.enum(['person', 'operator']),
      owner_id: text.nullable(),
      paused: text.nullable(),
      next_at: whole.nullable(),
      created_at: whole,
    }),
  ),
  backupTable(
    'delivery',
    ['id'],
    z.strictObject({
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
  ),
  backupTable(
    'delivery_part',
    ['delivery_id', 'part'],
    z.strictObject({ delivery_id: text, part: whole, message_id: text, posted_at: whole }),
  ),
  backupTable('edition_document', ['hash'], storedText),
  backupTable('pack_snapshot', ['hash'], storedText),
  backupTable(
    'last_edition',
    ['subscription_id'],
    z.strictObject({ subscription_id: text, day: z.iso.date(), snapshot_hash: text }),
  ),
  backupTable(
    'audit',
    ['id'],
    z.strictObject({
      id: text,
      at: whole,
      actor: text,
      subscription_id: text,
      platform,
      channel_id: text,
      action: text,
      detail: text,
    }),
  ),
];

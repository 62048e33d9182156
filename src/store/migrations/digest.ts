import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Subscriptions, the ledger of deliveries, what channels were told, and the audit. */
export const digest: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('subscription')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('workspace_id', 'text')
      .addColumn('pack_id', 'text', (column) => column.notNull())
      .addColumn('time', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('days', 'text', (column) => column.notNull())
      .addColumn('skip_dates', 'text', (column) => column.notNull())
      .addColumn('filter', 'text', (column) => column.notNull())
      .addColumn('owner_type', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text')
      .addColumn('paused', 'text')
      .addColumn('next_at', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('subscription_of_channel', ['platform', 'channel_id', 'pack_id'])
      .execute();
    await db.schema
      .createIndex('subscription_due')
      .on('subscription')
      .column('next_at')
      .where(sql.ref('next_at'), 'is not', null)
      .execute();

    await db.schema
      .createTable('delivery')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('slot_at', 'bigint', (column) => column.notNull())
      .addColumn('slot_day', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('lease', 'text')
      .addColumn('lease_until', 'bigint')
      .addColumn('unclear', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('document_hash', 'text')
      .addColumn('snapshot_hash', 'text')
      .addColumn('reason', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addUniqueConstraint('delivery_of_slot', ['subscription_id', 'slot_at'])
      .execute();
    // What is over is most of the table: the index that workers read holds the rest alone.
    await db.schema
      .createIndex('delivery_open')
      .on('delivery')
      .columns(['due_at', 'workspace_id'])
      .where(sql.ref('finished_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('delivery_finished')
      .on('delivery')
      .column('finished_at')
      .where(sql.ref('finished_at'), 'is not', null)
      .execute();

    await db.schema
      .createTable('delivery_part')
      .addColumn('delivery_id', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('posted_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('delivery_part_key', ['delivery_id', 'part'])
      .execute();

    for (const table of ['edition_document', 'pack_snapshot']) {
      await db.schema
        .createTable(table)
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute();
    }

    await db.schema
      .createTable('last_edition')
      .addColumn('subscription_id', 'text', (column) => column.primaryKey())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('snapshot_hash', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('process')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('audit_of_channel')
      .on('audit')
      .columns(['platform', 'channel_id', 'at'])
      .execute();
  },
};

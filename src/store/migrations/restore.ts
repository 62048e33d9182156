import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is known of the store as a whole: when it was last brought back from a backup. */
export const restore: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('store_state')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

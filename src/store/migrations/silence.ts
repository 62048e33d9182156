import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A pause that ends by itself is kept apart from the dates that people leave out. */
export const silence: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('subscription').addColumn('silence', 'text').execute();
  },
};

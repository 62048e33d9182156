/** What a database remembers of the migrations it has had, in the order in which they run. */
export const MIGRATION_NAMES = [
  '2026-11-29-digest',
  '2026-11-29-restore',
  '2026-11-29-silence',
] as const;

export type MigrationName = (typeof MIGRATION_NAMES)[number];

/** The newest of them: what the tables of this version are known by. */
export const SCHEMA_VERSION = MIGRATION_NAMES.toSorted().at(-1) ?? '';

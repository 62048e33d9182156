import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';

/** The configuration of the environment; every fault of it at once as a UserError. */
export function settingsOf({
  env,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
}): Config {
  const read = readConfig(env);
  if (read.ok) return read.config;
  throw new UserError({
    where: 'environment',
    what: `${read.faults.length === 1 ? 'a variable is' : 'variables are'} wrong`,
    faults: read.faults,
    remedy: 'mend them in .env or the environment; .env.example explains each',
  });
}

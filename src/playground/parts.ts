import type { Config } from '../config.ts';
import type { Library } from '../content/library.ts';
import type { Surroundings } from '../running.ts';

/** What the playground is started with. */
export interface PlaygroundParts extends Pick<Surroundings, 'out' | 'now'> {
  readonly config: Pick<Config, 'digest' | 'packs' | 'playgroundPort'>;
  readonly library: Library;
  readonly logLevel: string;
}

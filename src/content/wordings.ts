import type { Asked } from './schema/asked.ts';
import type { Gap } from './schema/gap.ts';

/**
 * In what words people ask: thousands of texts, which only the first question needs. Plain data, so that
 * it can be kept.
 */
export interface Wordings {
  /** For facts and derivations. */
  readonly asked: readonly Asked[];
  /** For what no source tells. */
  readonly gaps: readonly Gap[];
}

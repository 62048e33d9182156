import type { DerivedInput, Observation } from './library.ts';

/** The id of the fact or derivation that an observed value, or one that is reckoned with, is from. */
export const originId = (value: Observation | DerivedInput): string =>
  value.from === 'fact' ? value.fact.id : value.derived.derivation.id;

import type { Status } from '../content/schema/common.ts';

const AHEAD: ReadonlySet<Status> = new Set(['expected', 'proposed', 'target']);

/** Whether something is told of what is still to come, and not of what is so. */
export const looksAhead = ({ status }: { readonly status: Status }): boolean => AHEAD.has(status);

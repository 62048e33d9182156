import { UserError } from '../errors.ts';
import { PostError } from '../post-error.ts';

const INTERNAL = "an internal fault; the operator's log has it";

/**
 * Why a delivery did not go through, for everybody in its channel: what a service said, or what somebody
 * can mend. The text of any other error was written for nobody, and may hold paths, hosts or pieces of
 * data: it is for the log alone.
 */
export const publicReason = (error: unknown): string =>
  error instanceof PostError || error instanceof UserError ? error.message : INTERNAL;

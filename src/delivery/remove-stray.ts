import type { Platform } from '../contract.ts';
import { PostError } from '../post-error.ts';
import type { StrayPart } from './delivered.ts';
import type { Claim, Ledger } from './ledger.ts';

const LOOKS = 30;
const PAUSE_MS = 3_000;

/**
 * Takes away a message that was posted in the very moment in which the lease was lost, where whoever
 * took over has posted that part, too. It waits for the other's record: had the other found this message
 * in the channel, it is the one that counts. Resolves to what was done.
 */
export async function removeStray(
  { deliveryId, destination }: Claim,
  { part, message }: StrayPart,
  parts: {
    readonly platform: Pick<Platform, 'remove'>;
    readonly ledger: Pick<Ledger, 'parts'>;
    readonly sleep: (milliseconds: number) => Promise<void>;
  },
): Promise<'removed' | 'kept'> {
  for (let look = 0; look < LOOKS; look += 1) {
    const recorded = (await parts.ledger.parts(deliveryId)).get(part);
    if (recorded?.messageId === message.messageId) return 'kept';
    if (recorded && (await isRemoved())) return 'removed';
    await parts.sleep(PAUSE_MS);
  }
  return 'kept';

  async function isRemoved(): Promise<boolean> {
    try {
      await parts.platform.remove(destination.channelId, message);
      return true;
    } catch (error) {
      // The service is busy: at another look it may have time.
      if (error instanceof PostError) return false;
      throw error;
    }
  }
}

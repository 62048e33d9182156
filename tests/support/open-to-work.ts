import { holdStore } from '../../src/store/hold-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';

/** Opens a store as a bot does that starts; closing it lets the next one have it. */
export async function openStoreToWork(config: StoreConfig): Promise<Store> {
  const held = holdStore(config);
  try {
    return { ...(await held.open()), close: held.close };
  } catch (error) {
    await held.close();
    throw error;
  }
}

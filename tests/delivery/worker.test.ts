import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLeases } from '../../src/store/end-leases.ts';
import { beginLife, createChannels, type Life, type Luck } from '../support/channels.ts';
import { fastClock, planned, work } from '../support/working.ts';

const plannedIn = (channels: readonly string[]) =>
  planned(
    channels.map((channelId) => ({ id: channelId, destination: { platform: 'slack', channelId } })),
  );

const WHOLE = [1, 2, 3].map((part) => `Edition of 2025-12-04 ${part} of 3`);

describe('an edition', () => {
  it('of several messages stands in each channel once, in order', async () => {
    const store = await plannedIn(['C1', 'C2']);
    const channels = createChannels(() => 'stands');
    const { worker, ended } = work(store, channels.platform());
    await worker.settled();
    await worker.stop();
    for (const channel of ['C1', 'C2']) {
      expect(channels.seenIn(channel).map(({ text }) => text)).toEqual(WHOLE);
    }
    expect(ended).toEqual(['sent', 'sent']);
    await store.close();
  });

  it('stands once whatever becomes of its messages, and of the process that sends it', async () => {
    const lucks: readonly Luck[] = [
      'stands',
      'stands',
      'limited',
      'stands-unheard',
      'lost-unheard',
      'crash-before',
      'crash-after',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lucks), { maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        async (fates, count) => {
          const names = Array.from({ length: count }, (_, at) => `C${at}`);
          const store = await plannedIn(names);
          const left = [...fates];
          const channels = createChannels(() => left.shift() ?? 'stands');
          const clock = fastClock();
          let life: Life;
          do {
            life = beginLife();
            await endLeases(store, -1);
            const { worker } = work(store, channels.platform(life), { clock, life });
            await Promise.race([worker.settled(), life.ended]);
            await worker.stop();
          } while (life.over);
          for (const name of names) {
            expect(channels.seenIn(name).map(({ text }) => text)).toEqual(WHOLE);
          }
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

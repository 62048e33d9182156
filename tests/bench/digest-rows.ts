import type { FanOuts } from './fan-out.ts';
import { judged, type Row, told } from './rows.ts';
import { PLATFORMS } from './services.ts';
import { median } from './statistics.ts';
import type { TickCounts, Ticks } from './ticks.ts';

export function tickRows(ticks: Ticks, { subscriptions, manyDue }: TickCounts): readonly Row[] {
  const name = (due: string): string =>
    `digest, ${subscriptions} subscriptions on SQLite: tick, ${due} due`;
  return [
    judged({ name: name('none'), value: median(ticks.none), unit: 'ms' }, { most: 20 }),
    judged({ name: name('one'), value: median(ticks.one), unit: 'ms' }, { most: 25 }),
    judged({ name: name(`${manyDue}`), value: median(ticks.many), unit: 'ms' }, { most: 250 }),
  ];
}

export function fanOutRows(fanOuts: FanOuts, channels: number): readonly Row[] {
  const { byPlatform, restMiB, peakMiB } = fanOuts;
  const rows = PLATFORMS.flatMap((platform) => {
    const { elapsedMs, allowedMs, refused, faulty } = byPlatform[platform];
    const name = `${platform}: digest to ${channels} channels`;
    return [
      judged(
        {
          name: `${name}, elapsed to what the limits allow`,
          value: elapsedMs / Math.max(1, allowedMs),
          unit: 'ratio',
        },
        { most: 1.1 },
      ),
      told({ name: `${name}, elapsed`, value: elapsedMs, unit: 'ms' }),
      platform === 'discord'
        ? judged({ name: `${name}, answers of 429`, value: refused, unit: 'answers' }, { most: 0 })
        : told({ name: `${name}, answers of 429`, value: refused, unit: 'answers' }),
      judged({ name: `${name}, lost or seen twice`, value: faulty, unit: 'editions' }, { most: 0 }),
    ];
  });
  const both = `both platforms: digest to ${channels} channels each`;
  return [
    ...rows,
    told({ name: `${both}, memory at rest`, value: restMiB, unit: 'MiB' }),
    judged(
      { name: `${both}, peak memory above rest`, value: peakMiB - restMiB, unit: 'MiB' },
      { most: 60 },
    ),
  ];
}

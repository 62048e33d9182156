import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { nextSlots } from '../../src/subscriptions/slots.ts';
import { WEEKDAYS } from '../../src/subscriptions/subscription.ts';

const ZONES = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const FROM = '2026-03-01T00:00:00Z';

const slotsHere = (): string[] =>
  ZONES.flatMap((zone) => {
    const schedule = { time: '02:15', zone, days: [...WEEKDAYS], skipDates: ['2026-05-01'] };
    return nextSlots(schedule, Temporal.Instant.from(FROM), 250).map(({ at }) => `${at}`);
  });

it('slots are the same whatever zone the machine is in', () => {
  const program = `
    import { nextSlots } from './src/subscriptions/slots.ts';
    import { WEEKDAYS } from './src/subscriptions/subscription.ts';
    const slots = ${JSON.stringify(ZONES)}.flatMap((zone) =>
      nextSlots(
        { time: '02:15', zone, days: [...WEEKDAYS], skipDates: ['2026-05-01'] },
        Temporal.Instant.from('${FROM}'), 250,
      ).map(({ at }) => String(at)));
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), slots]));`;
  for (const [zone, offset] of [
    ['America/St_Johns', 210],
    ['Asia/Kathmandu', -330],
  ] as const) {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { PATH: process.env.PATH, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual([offset, slotsHere()]);
  }
});

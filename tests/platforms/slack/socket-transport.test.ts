import { afterEach, expect, test } from 'vitest';
import { createLogger } from '../../../src/logger.ts';
import { createSdkLogger } from '../../../src/platforms/slack/sdk-logger.ts';
import { createSocketTransport } from '../../../src/platforms/slack/socket-transport.ts';
import { startBareService } from './bare-service.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A transport that is open and does not really pause, and the pauses that it asked for. */
async function open(answer?: Parameters<typeof startBareService>[0]) {
  const service = await startBareService(answer);
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const logger = createLogger({ level: 'info', secrets: [] }, { write });
  const pauses: number[] = [];
  const transport = createSocketTransport({
    appToken: 'xapp-any',
    clientOptions: { slackApiUrl: `${service.origin}/`, rejectRateLimitedCalls: true },
    sdkLogger: createSdkLogger(logger),
    logger,
    now: () => 0,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  ends.push(() => transport.close().then(service.close));
  await transport.open();
  const connectedAgain = () => lines.filter((line) => line.includes('connected again')).length;
  return { service, pauses, connectedAgain };
}

test('a socket that drops again and again is made again within a second each time', async () => {
  const { service, pauses, connectedAgain } = await open();
  for (let drops = 1; drops <= 6; drops += 1) {
    service.drop();
    await expect.poll(connectedAgain).toBe(drops);
  }
  expect(pauses).toEqual([0, 500, 1000, 1000, 1000, 1000]);
});

test('the longer no socket can be had, the longer the pauses', async () => {
  let failures = 0;
  const { service, pauses, connectedAgain } = await open((path) => {
    if (path !== '/apps.connections.open' || failures === 0) return null;
    failures -= 1;
    return { status: 500, body: { ok: false } };
  });
  failures = 8;
  service.drop();
  await expect.poll(connectedAgain).toBe(1);
  expect(pauses).toEqual([0, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

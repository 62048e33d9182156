import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/logger.ts';

function logged(write: (logger: ReturnType<typeof createLogger>) => void, secrets: string[] = []) {
  const lines: string[] = [];
  const logger = createLogger(
    { level: 'info', secrets },
    { write: (line) => void lines.push(line) },
  );
  write(logger);
  return lines.join('');
}

describe('the log', () => {
  it('is JSON, a line an event', () => {
    const line = logged((logger) => logger.info({ channelId: 'C1' }, 'posted'));
    expect(JSON.parse(line)).toMatchObject({ level: 30, msg: 'posted', channelId: 'C1' });
  });

  it.each([
    ['a secret that we hold', 'hunter2-hunter2'],
    ['a Slack bot token of any app', 'xoxb-123456789012-abcdefghijkl'],
    ['a Slack app token', 'xapp-1-A012345-6789-abcdef0123456789'],
    ['a Discord token', 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB'],
  ])('never holds %s, in a message, a field or an error', (_, secret) => {
    const text = logged(
      (logger) => {
        logger.info(`token ${secret}`);
        logger.info({ headers: { authorization: `Bearer ${secret}` } }, 'call');
        logger.error({ err: new Error(`refused ${secret}`) }, 'failed');
      },
      ['hunter2-hunter2'],
    );
    expect(text).not.toContain(secret);
    expect(text.match(/\[redacted\]/g)?.length).toBeGreaterThanOrEqual(3);
    for (const line of text.trim().split('\n')) JSON.parse(line);
  });

  it('clears a secret that JSON writes with escapes', () => {
    const secret = 'a"quoted\\secret';
    expect(logged((logger) => logger.info(`is ${secret}`), [secret])).not.toContain('quoted');
  });
});

import { format } from 'node:util';
import { LogLevel, type Logger as SdkLogger } from '@slack/bolt';
import type { Logger } from '../../logger.ts';

/**
 * Bolt's and the Web client's log, sent to ours. Their debug lines are dropped: they quote whole
 * payloads, with what people typed and with response URLs, which anyone could post through.
 */
export function createSdkLogger(logger: Logger): SdkLogger {
  const log = logger.child({ from: 'slack-sdk' });
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug(format(...parts)),
    warn: (...parts: unknown[]) => log.warn(format(...parts)),
    error: (...parts: unknown[]) => log.error(format(...parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

import { describe, expect, it } from 'vitest';
import { renderPost as forDiscord, notificationText } from '../../src/platforms/discord/render.ts';
import { renderPost as forSlack } from '../../src/platforms/slack/render.ts';
import { readNewMessage } from '../../src/playground/discord/message-form.ts';
import { validateBlocks } from '../../src/playground/slack/blocks/validate.ts';
import { readableDiscord } from '../support/readable-discord.ts';
import { readableSlack } from '../support/readable-slack.ts';
import { editionOf, memoryOf } from './channel.ts';
import { correctedPack } from './corrected-pack.ts';

/**
 * Whole editions to be read as their readers do. After a change that is meant, renew them with
 * `npx vitest run tests/digest/golden.test.ts -u`, and read them again before they are committed.
 */
const MORNINGS = [
  { name: '2025-10-02', day: '2025-10-02', last: null },
  { name: '2025-12-03', day: '2025-12-03', last: memoryOf('2025-12-02') },
  { name: '2025-12-04', day: '2025-12-04', last: memoryOf('2025-12-03') },
  { name: '2025-12-05', day: '2025-12-05', last: memoryOf('2025-12-04') },
  { name: '2025-12-06', day: '2025-12-06', last: memoryOf('2025-12-05') },
  { name: '2025-12-07', day: '2025-12-07', last: memoryOf('2025-12-06') },
  { name: '2026-01-01', day: '2026-01-01', last: memoryOf('2025-12-31') },
  { name: '2026-10-02', day: '2026-10-02', last: memoryOf('2026-10-01') },
  { name: '2026-11-21', day: '2026-11-21', last: memoryOf('2026-11-20') },
  { name: '2026-12-04', day: '2026-12-04', last: memoryOf('2026-12-03') },
  { name: '2026-12-05', day: '2026-12-05', last: memoryOf('2026-12-04') },
  { name: '2026-11-21-first-in-its-channel', day: '2026-11-21', last: null },
  {
    name: '2025-12-09-with-corrections',
    day: '2025-12-09',
    last: memoryOf('2025-12-08'),
    pack: correctedPack(),
  },
  {
    name: '2025-12-04-late',
    day: '2025-12-04',
    last: memoryOf('2025-12-03'),
    late: { dueAt: Temporal.Instant.from('2025-12-04T15:30:00Z') },
  },
  {
    name: '2025-12-08-late-and-about-trade-alone',
    day: '2025-12-08',
    last: memoryOf('2025-12-07'),
    filter: { topics: { include: ['trade'], exclude: [] } },
    late: { dueAt: Temporal.Instant.from('2025-12-08T01:30:00Z') },
  },
];

describe.each(MORNINGS)('the edition $name', ({ name, day, ...circumstances }) => {
  const { document } = editionOf(day, circumstances);

  it('stands in Slack as it was read, within its limits', async () => {
    const messages = forSlack(document);
    for (const { blocks } of messages) expect(validateBlocks(blocks, 'message')).toBeTruthy();
    await expect(readableSlack(messages, document.summary)).toMatchFileSnapshot(
      `golden/${name}-slack.txt`,
    );
  });

  it('stands in Discord as it was read, within its limits', async () => {
    const messages = forDiscord(document);
    for (const message of messages) expect(() => readNewMessage(message, 0)).not.toThrow();
    await expect(readableDiscord(messages, notificationText(document))).toMatchFileSnapshot(
      `golden/${name}-discord.txt`,
    );
  });

  it('takes one message', () => {
    expect(forSlack(document)).toHaveLength(1);
    expect(forDiscord(document)).toHaveLength(1);
  });
});

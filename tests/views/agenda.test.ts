import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/document/plain-text.ts';
import { renderPost as renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderPost as renderSlack } from '../../src/platforms/slack/render.ts';
import { contextOf, invented, reply } from '../commands/rig.ts';

// The plenary of the invented pack is at 14:30 in New York, 18:30 UTC.
const PLENARY = Temporal.Instant.from('2031-03-10T18:30:00Z').epochMilliseconds / 1000;

describe('a clock time on the agenda', () => {
  const document = reply('agenda', {}, contextOf(invented, '2031-03-01'));

  it('is a moment that each platform shows in the reader’s own zone', () => {
    expect(JSON.stringify(renderSlack(document))).toContain(String(PLENARY));
    expect(JSON.stringify(renderDiscord(document))).toContain(`<t:${PLENARY}`);
  });

  it('is written for the terminal’s zone, which is named', () => {
    const text = renderPlainText(document, { width: 200, zone: 'Asia/Tokyo' });
    expect(text).toMatch(/11 Mar(ch)? 2031.*0?3:30/);
    expect(text).toMatch(/GMT\+9|JST|Tokyo/);
  });

  it('stays words where only the part of the day is known', () => {
    expect(renderPlainText(document, { width: 200, zone: 'UTC' })).toContain('(morning');
  });
});

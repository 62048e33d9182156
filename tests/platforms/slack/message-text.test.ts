import { expect, test } from 'vitest';
import {
  channelsNamedIn,
  toPlainText,
  withoutMention,
} from '../../../src/platforms/slack/message-text.ts';

test.each([
  ['Su-30 &amp; S-400 &lt;both&gt;', 'Su-30 & S-400 <both>'],
  ['&amp;lt; stays an escape', '&lt; stays an escape'],
  ['ask <@U123|asha> or <@U456>', 'ask @asha or @U456'],
  ['in <#C123|general> and <#C456>', 'in #general and #C456'],
  ['<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
  ['<https://example.org|the report>', 'the report'],
  ['<mailto:desk@example.org|desk@example.org>', 'desk@example.org'],
  ['<!here> and <!subteam^S1|@desk> and <!subteam^S2>', '@here and @desk and @group'],
  ['due <!date^1733356800^{date}|5 December 2024>', 'due 5 December 2024'],
  ['3 < 4 > 2', '3 < 4 > 2'],
  ['', ''],
])('what Slack writes as %j reads %j', (written, read) => {
  expect(toPlainText(written)).toBe(read);
});

test.each([
  ['<@UBOT> what of the S-400?', 'what of the S-400?'],
  ['<@UBOT|sherpa>: trade', 'trade'],
  ['<@UBOT>, trade', 'trade'],
  ['trade, <@UBOT>', 'trade,'],
  ['is <@UBOT> right about <@U1|asha>?', 'is right about @asha?'],
  ['<@UBOT>', ''],
  ['<@UBOT> &lt;@UBOT&gt; &amp; *bold*', '<@UBOT> & *bold*'],
  ['<@UBOTHER> trade', '@UBOTHER trade'],
])('of %j the question is %j', (written, asked) => {
  expect(withoutMention(written, 'UBOT')).toBe(asked);
});

test('where the bot does not know its own id, the first mention is taken for it', () => {
  expect(withoutMention('<@U9> ask <@U1|asha>', null)).toBe('ask @asha');
});

test('a channel is known by the word that stands for it', () => {
  const written = 'digest subscribe 7am <#C123|trade-desk> not <#C456|> but &lt;#C7|x&gt;';
  const channels = channelsNamedIn(written);
  expect([...channels.values()]).toEqual(['C123', 'C456']);
  for (const word of channels.keys()) expect(toPlainText(written).split(' ')).toContain(word);
});

import { describe, expect, test } from 'vitest';
import { readableText } from '../../../src/platforms/discord/readable-text.ts';

const SHERPA = '900000000000000001';
const names = {
  user: (id: string) => (id === '11' ? 'Asha' : null),
  role: (id: string) => (id === '22' ? 'desk' : null),
  channel: (id: string) => (id === '33' ? 'summit' : null),
};
const read = (content: string): string => readableText(content, SHERPA, names);

describe('the text of a question', () => {
  test.each([
    ['in front', `<@${SHERPA}> what of trade?`],
    ['with a nickname mark', `<@!${SHERPA}>   what of trade?`],
    ['at the end', `what of trade <@${SHERPA}>?`],
    ['in the middle', `what of <@${SHERPA}> trade?`],
    ['twice', `<@${SHERPA}> what of trade? <@${SHERPA}>`],
  ])('leaves the mention of Sherpa out: %s', (_, content) => {
    expect(read(content)).toBe('what of trade?');
  });

  test('is empty where there is nothing but the mention', () => {
    expect(read(`<@${SHERPA}>`)).toBe('');
  });

  test('names other people, roles and channels, also those it does not know', () => {
    expect(read('<@11> <@!12> <@&22> <@&23> <#33> <#34>')).toBe(
      '@Asha @someone @desk @role #summit #channel',
    );
  });

  test('writes emoji, commands, moments and guarded links in words', () => {
    expect(read('<:flag:44> <a:wave:45> </summit trade:46>')).toBe(':flag: :wave: /summit trade');
    expect(read('since <t:1764916200:R> or <t:1764916200>')).toBe(
      'since 2025-12-05 06:30 UTC or 2025-12-05 06:30 UTC',
    );
    expect(read('see <https://example.org/a?b=c>')).toBe('see https://example.org/a?b=c');
  });

  test('leaves what only looks like a token as it is', () => {
    const odd = 'a <b> 3 < 4 > 2 <t:99999999999999999> <@> <#x>';
    expect(read(odd)).toBe(odd);
  });

  test('keeps its lines', () => {
    expect(read(`<@${SHERPA}> first\nsecond`)).toBe('first\nsecond');
  });
});

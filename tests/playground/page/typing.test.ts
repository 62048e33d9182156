import { describe, expect, test } from 'vitest';
import { commandHints, fillFirstOption } from '../../../src/playground/command-hints.ts';
import { splitLists } from '../../../src/playground/page/discord/split-lists.ts';
import { halfTypedOption } from '../../../src/playground/page/half-typed-option.ts';

const option = (name: string) => ({ type: 3, name, description: `The ${name}` });
const registered = [
  {
    name: 'summit',
    description: 'Briefings',
    options: [
      { type: 1, name: 'trade', description: 'Figures' },
      { type: 1, name: 'find', description: 'Search', options: [option('words'), option('pack')] },
      {
        type: 2,
        name: 'digest',
        description: 'The digest',
        options: [
          { type: 1, name: 'pause', description: 'Stop it', options: [option('until')] },
          { type: 1, name: 'list', description: 'What there is' },
        ],
      },
    ],
  },
  { name: 'ping', description: 'Whether it is there' },
];

describe('what Discord makes of a line', () => {
  const hints = commandHints(registered);

  test('commands are listed with their subcommands and options', () => {
    expect(hints).toEqual([
      { text: '/summit trade', description: 'Figures', options: [] },
      { text: '/summit find', description: 'Search', options: ['words', 'pack'] },
      { text: '/summit digest pause', description: 'Stop it', options: ['until'] },
      { text: '/summit digest list', description: 'What there is', options: [] },
      { text: '/ping', description: 'Whether it is there', options: [] },
    ]);
  });

  test.each([
    ['/summit find oil and gas', '/summit find words:oil and gas'],
    ['/summit find  oil', '/summit find words:oil'],
    ['/summit find words:oil pack:x', '/summit find words:oil pack:x'],
    ['/summit find pack:x words:oil', '/summit find pack:x words:oil'],
    ['/summit find price: how much', '/summit find words:price: how much'],
    ['/summit find', '/summit find'],
    ['/summit find ', '/summit find '],
    ['/summit trade now', '/summit trade now'],
    ['/other find oil', '/other find oil'],
  ])('%s is sent as %s', (line, sent) => {
    expect(fillFirstOption(line, hints)).toBe(sent);
  });
});

describe('the option that a line ends in', () => {
  const hint = { text: '/summit find', description: 'Search', options: ['words', 'pack', 'since'] };

  test.each([
    ['/summit find oil', 'words', '/summit find', ['pack', 'since']],
    ['/summit find words:oil and', 'words', '/summit find', ['pack', 'since']],
    ['/summit find words:oil pack:in', 'pack', '/summit find words:oil', ['since']],
    ['/summit find pack:x words:price: how', 'words', '/summit find pack:x', ['since']],
  ])('%s: %s', (line, option, before, left) => {
    expect(halfTypedOption(hint, line)).toEqual({ option, before, left });
  });

  test('is none where the command takes none', () => {
    expect(halfTypedOption({ ...hint, options: [] }, '/summit find ')).toBeNull();
  });
});

describe('lists in Discord’s Markdown', () => {
  test('are parted from the text around them, with the lines that hang below an item', () => {
    expect(splitLists('Before\n- one\n  more\n- two\nAfter\n3. three\n4. four')).toEqual([
      { type: 'text', text: 'Before' },
      { type: 'list', ordered: false, start: 1, items: ['one\nmore', 'two'] },
      { type: 'text', text: 'After' },
      { type: 'list', ordered: true, start: 3, items: ['three', 'four'] },
    ]);
  });

  test.each([
    '```\n- no item\n```',
    '\\- no item',
    '-no item',
    '-# small print',
    '1.5 million',
    '',
  ])('are not seen where there are none: %j', (text) => {
    expect(splitLists(text)).toEqual([{ type: 'text', text }]);
  });
});

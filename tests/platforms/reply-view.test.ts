import { expect, test } from 'vitest';
import { open, run } from '../../src/document/build.ts';
import { actionButtons, controls } from '../../src/platforms/reply-view.ts';

const request = { command: 'trade', args: {} };

test('of two actions that do the same only the first has a button', () => {
  const actions = [
    run('Trade', 'trade'),
    run('Trade again', 'trade'),
    open('Site', 'https://a.example'),
    open('Site again', 'https://a.example'),
  ];
  expect(actionButtons(actions).map(({ label }) => label)).toEqual(['Trade', 'Site']);
});

test('an action that does what a control does has no button of its own', () => {
  const steering = controls({ request, page: 1, audience: 'channel' }, 1, 2);
  expect(steering.map(({ label }) => label)).toEqual(['Read more']);
  expect(actionButtons([run('Trade', 'trade')], steering)).toEqual([]);
});

test('a request too long for a button has none', () => {
  const fits = run('Find', 'find', { words: 'x'.repeat(85) });
  const exceeds = run('Find', 'find', { words: 'x'.repeat(86) });
  expect(actionButtons([fits])).toMatchObject([{ state: `1s0|find|words=${'x'.repeat(85)}` }]);
  expect(actionButtons([exceeds])).toEqual([]);
  expect(actionButtons([run('Find', 'find', { words: '👩'.repeat(43) })])).toEqual([]);
});

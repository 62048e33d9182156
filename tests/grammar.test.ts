import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { readTyped } from '../src/grammar.ts';
import { invented, shipped } from './commands/rig.ts';

const reads = (text: string, pack = shipped) => {
  const reading = readTyped(text, commands, pack);
  return reading.type === 'run' ? reading.request : reading;
};

const nearestTo = (text: string) => {
  const reading = readTyped(text, commands, shipped);
  return reading.type === 'unknown' ? reading.nearest : [];
};

describe('what is typed behind /summit', () => {
  it.each([
    ['trade', 'trade', {}],
    ['TRADE!', 'trade', {}],
    ['  trade  ', 'trade', {}],
    ['defense s400', 'defence', { system: 's400' }],
    ['defence', 'defence', {}],
    ['people narendra modi', 'people', { name: 'narendra modi' }],
    ['figure trade deficit', 'figure', { measure: 'trade deficit' }],
    ['find "make in india" jets', 'find', { words: 'make in india jets' }],
    ['trade pack:strait-2031', 'trade', { pack: 'strait-2031' }],
    ['defence system:S-400', 'defence', { system: 'S-400' }],
    ['defence pack=strait-2031 s400', 'defence', { pack: 'strait-2031', system: 's400' }],
    ['', 'help', {}],
    ['   ', 'help', {}],
    ['?', 'help', {}],
    ['trade energy', 'find', { words: 'trade energy' }],
    ['brief me', 'brief', {}],
    ['agenda, please!', 'agenda', {}],
    ['digest', 'digest', {}],
    ['digest today', 'digest', { action: 'today' }],
    ['digest LIST', 'digest', { action: 'list' }],
    ['digest stop', 'digest', { action: 'pause' }],
    ['digest history pack:strait-2031', 'digest', { action: 'history', pack: 'strait-2031' }],
    [
      'digest subscribe 7am London weekdays',
      'digest',
      { action: 'subscribe', time: '7am', zone: 'London', days: 'weekdays' },
    ],
    ['subscribe noon', 'digest', { action: 'subscribe', time: 'noon' }],
    ['unsubscribe', 'digest', { action: 'unsubscribe' }],
    ['digest help', 'help', { command: 'digest' }],
    ['digest ?', 'help', { command: 'digest' }],
    ['digest qwerty', 'help', { command: 'digest' }],
    ['digest pack:strait-2031', 'digest', { pack: 'strait-2031' }],
    ['digest energy', 'find', { words: 'digest energy' }],
  ])('%o runs %s', (text, command, args) => {
    expect(reads(text)).toEqual({ command, args });
  });

  it('is understood without a command where it names a system, a person or a measure', () => {
    expect(reads('S-400')).toMatchObject({ command: 'defence' });
    expect(reads('nuclear sub')).toMatchObject({ command: 'defence' });
    expect(reads('Putin')).toMatchObject({ command: 'people' });
    expect(reads('trade deficit')).toMatchObject({ command: 'figure' });
    expect(reads('deficit')).toMatchObject({ command: 'figure' });
    expect(reads('व्यापार घाटा')).toMatchObject({ command: 'figure' });
  });

  it('reads the names of whichever pack is asked', () => {
    expect(reads('Putin', invented)).toMatchObject({ command: 'find' });
  });

  it.each(['tarde', 'agneda', 'timline', 'hlep'])('offers the nearest command for %s', (text) => {
    const [nearest] = nearestTo(text);
    expect(commands.map(({ name }) => name)).toContain(nearest?.command);
  });

  it('keeps what stood behind a slip', () => {
    expect(nearestTo('defnce s400')[0]).toEqual({
      command: 'defence',
      args: { system: 's400' },
    });
  });

  it.each([
    'who pays for the submarine',
    'बाज़ार कैसा है',
    'oil imports, how much?',
    'vyapar kitna hai',
    'сколько стоит подводная лодка',
    'and when do the rest arrive',
    'trade with Russia, why so little?',
    'what next',
  ])('takes what reads as a question for one: %s', (text) => {
    expect(reads(text)).toEqual({ command: 'ask', args: { question: text } });
  });

  it('hands a question on whole, behind the command’s name, too', () => {
    expect(reads('ask how large is trade?')).toEqual({
      command: 'ask',
      args: { question: 'how large is trade?' },
    });
    expect(reads('ask what of the fleet? pack:strait-2031')).toEqual({
      command: 'ask',
      args: { question: 'what of the fleet?', pack: 'strait-2031' },
    });
  });

  it.each(['pharmaceuticals', 'oil', 'kilo class submarines', 'island trade', '<@U1> *hi*'])(
    'searches for anything else: %s',
    (text) => {
      expect(reads(text)).toEqual({ command: 'find', args: { words: text } });
    },
  );

  it('always comes to a command that exists, whatever is typed', () => {
    const names = new Set(commands.map(({ name }) => name));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const reading = readTyped(text, commands, shipped);
        const requests = reading.type === 'run' ? [reading.request] : reading.nearest;
        expect(requests.length).toBeGreaterThan(0);
        for (const { command } of requests) expect(names).toContain(command);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { commandNamed } from './rig.ts';

const faults = (name: string, args: unknown): readonly string[] => {
  const parsed = commandNamed(name).args.safeParse(args);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe('arguments', () => {
  test('say what is needed and give an example', () => {
    expect(faults('figure', {})).toEqual([
      '/summit figure needs the name of a figure, for example /summit figure deficit',
    ]);
    expect(faults('figure', { measure: '   ' })).toHaveLength(1);
  });

  test('name the options that there are where one is unknown, and do not repeat what was typed', () => {
    const [fault] = faults('trade', { '<script>': 'x' });
    expect(fault).toBe('/summit trade has no such option; it takes pack');
  });

  test('hold 40 characters and no more', () => {
    expect(faults('defence', { system: 'x'.repeat(40) })).toEqual([]);
    expect(faults('defence', { system: 'x'.repeat(41) })).toEqual([
      'system holds at most 40 characters; use fewer words',
    ]);
  });

  test('lose control and direction characters and marks of buttons, and keep every script', () => {
    const parsed = commandNamed('find').args.parse({ words: ' S\u202e-400 |=\\\n  нефть  तेल ' });
    expect(parsed.words).toBe('S -400 нефть तेल');
  });

  test('bring a long question for find within 50 characters by its telling words', () => {
    const words =
      'what is it that was said about how many of the S-400 systems are still outstanding from the deal';
    const parsed = commandNamed('find').args.parse({ words });
    expect(parsed.words?.length).toBeLessThanOrEqual(50);
    expect(parsed.words).toContain('S-400');
    expect(parsed.words).toContain('outstanding');
  });

  test('leave out an option that is empty', () => {
    expect(commandNamed('defence').args.parse({ system: '  ' }).system).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/content/build-pack.ts';
import { formatFault } from '../../src/content/fault.ts';
import { readYaml } from '../../src/content/read/yaml-file.ts';
import { validFolder, withFiles } from './fixture-packs.ts';

const folder = await validFolder();
const names = [...folder.files.keys()];

/** Text of a file with a piece replaced by characters that mean something in YAML, or by anything. */
const mutation = fc.record({
  name: fc.constantFrom(...names),
  from: fc.nat({ max: 2000 }),
  length: fc.nat({ max: 60 }),
  piece: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '- ',
      ': ',
      '{',
      ']',
      '"',
      '&a ',
      '*a',
      '!!binary ',
      '<<: ',
      '\n',
      '\t',
      '|',
      '---\n',
    ),
    fc.constantFrom('__proto__: 1', 'constructor', 'null', '1e999', '.nan', '2025-02-30', '? '),
  ),
});

describe('a pack of any text', () => {
  it('is taken or told to be faulty, in lines with a place, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const broken = mutations.reduce((now, { name, from, length, piece }) => {
          const text = now.files.get(name) ?? '';
          const start = from % (text.length + 1);
          return withFiles(now, {
            [name]: text.slice(0, start) + piece + text.slice(start + length),
          });
        }, folder);
        const result = buildPack(broken, readYaml);
        if ('pack' in result) return;
        expect(result.faults.length).toBeGreaterThan(0);
        for (const fault of result.faults) {
          expect(formatFault(fault)).toMatch(/^strait-2031\/[^:]+:[1-9]\d*:[1-9]\d*: .+; .+$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows a character that nobody sees, or that ends a line, by its code', () => {
    for (const [character, code] of [
      ['\u2028', '\\u2028'],
      ['\u202e', '\\u202e'],
      ['\u0085', '\\u0085'],
    ] as const) {
      const agenda = { 'agenda.yaml': `- "of${character}": 1\n` };
      const result = buildPack(withFiles(folder, agenda), readYaml);
      const lines = 'faults' in result ? result.faults.map(formatFault) : [];
      expect(lines).not.toEqual([]);
      expect(lines.join('')).not.toContain(character);
      expect(lines.join('\n')).toContain(code);
    }
  });
});

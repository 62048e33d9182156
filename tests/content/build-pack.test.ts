import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/content/build-pack.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import { readYaml } from '../../src/content/read/yaml-file.ts';
import { FIXTURES, faultLines, packOf, validFolder, withEdit, withFiles } from './fixture-packs.ts';

const folder = await validFolder();
const pack = packOf(folder);

describe('an invented pack', () => {
  it('is sound, so nothing is bound to the shipped one', () => {
    expect(pack.meta.id).toBe('strait-2031');
    expect(pack.facts.size).toBe(9);
    expect(pack.meta.summit.zone).toBe('America/New_York');
  });

  it('gives facts by topic, entity and measure in the order of the files', () => {
    const ids = (facts: readonly { id: string }[] | undefined) => facts?.map(({ id }) => id);
    expect(ids(pack.factsByTopic.get('fisheries'))).toEqual([
      'catch-landed',
      'catch-claimed',
      'catch-limit',
    ]);
    expect(ids(pack.factsByEntity.get('sigrun-vo'))).toEqual(['conference-dates-actual']);
    expect(ids(pack.factsByMeasure.get('energy.cable-built'))).toEqual(['cable-built']);
  });

  it('has its timeline by date, whatever the order of the file', () => {
    expect(pack.timeline.map(({ id }) => id)).toEqual(['conference', 'cable-due']);
  });

  it('names things by name, alias, label and id, accents and case aside', () => {
    expect(pack.names.get('konigreichnordmark')).toEqual({ kind: 'entity', id: 'nordmark' });
    expect(pack.names.get('electricite')).toEqual({ kind: 'topic', id: 'energy' });
    expect(pack.names.get('landings')).toEqual({ kind: 'measure', id: 'fisheries.catch' });
    expect(pack.names.get('whatisleftofthecable')).toEqual({
      kind: 'derivation',
      id: 'cable-outstanding',
    });
    expect(pack.names.get('fisheriescatch')).toEqual({ kind: 'measure', id: 'fisheries.catch' });
  });

  it('tells the disagreements that the program found, each with the note', () => {
    expect(
      pack.disagreements.map(({ measure, observations, note }) => [
        measure.id,
        observations.map((seen) => (seen.from === 'fact' ? seen.fact.id : 'derived')),
        note.title,
      ]),
    ).toEqual([
      ['fisheries.catch', ['catch-landed', 'catch-claimed'], 'How much was caught'],
      [
        'protocol.conference-dates',
        ['conference-dates-expected', 'conference-dates-actual'],
        'When the conference was held',
      ],
    ]);
  });

  it('cannot be changed by a reader', () => {
    const fact = pack.facts.get('cable-cost');
    expect(() => Object.assign(fact ?? {}, { text: 'changed' })).toThrow(TypeError);
    expect(() => Object.assign(pack, { meta: null })).toThrow(TypeError);
    expect(() => Object.assign(pack.timeline, { 0: null })).toThrow(TypeError);
    expect(() => {
      if (pack.facts instanceof Map) pack.facts.clear();
    }).toThrow('this map is frozen');
  });
});

describe('a pack folder', () => {
  it('may lack the files that not every summit has', () => {
    const bare = withFiles(folder, {
      'agenda.yaml': null,
      'timeline.yaml': null,
      'commitments.yaml': null,
      'derivations.yaml': null,
      'measures.yaml': (folder.files.get('measures.yaml') ?? '').replace(
        /- id: energy.cable-share\n( .*\n)*/,
        '',
      ),
    });
    expect(faultLines(bare)).toEqual([]);
  });

  it('is loaded whatever its exam is like, which is checked apart', () => {
    const result = buildPack(withFiles(folder, { 'exam.yaml': 'questions: []\n' }), readYaml);
    expect(result).toHaveProperty('pack');
  });

  it('tells all faults at once, by file and line', () => {
    const first = withEdit(folder, 'facts/energy.yaml', 'status: agreed', 'status: settled');
    const second = withEdit(first, 'facts/energy.yaml', 'value: 600', 'value: many');
    const third = withEdit(second, 'entities.yaml', 'kind: place', 'kind: spot');
    const lines = faultLines(third).map((line) => line.split(': ')[0]);
    expect(lines).toEqual([
      'strait-2031/entities.yaml:11:9',
      'strait-2031/facts/energy.yaml:5:11',
      'strait-2031/facts/energy.yaml:25:49',
    ]);
  });

  it('does not blame others for what a file that cannot be read may have had', () => {
    expect(faultLines(withFiles(folder, { 'entities.yaml': '- id: "aurelia\n' }))).toHaveLength(1);
  });

  it('is read from the disk, its faults named from the folder as it was given', async () => {
    const loaded = await loadPack(`${FIXTURES}valid/strait-2031`);
    expect('pack' in loaded && loaded.pack.facts.size).toBe(9);
    const broken = await loadPack(`${FIXTURES}broken/file-is-empty`);
    expect('faults' in broken && broken.faults.map(({ file }) => file)).toContain(
      `${FIXTURES}broken/file-is-empty/pack.yaml`,
    );
  });

  it('that is not there is a fault and no crash', async () => {
    const result = await loadPack(`${FIXTURES}nowhere`);
    expect('faults' in result && result.faults[0]?.what).toBe('there is no such folder');
  });
});

import { describe, expect, it } from 'vitest';
import { packSnapshotSchema, snapshotOf } from '../../src/digest/snapshot.ts';
import { invented, shipped } from '../commands/rig.ts';

describe('the snapshot of a pack', () => {
  it.each([shipped, invented])('of $meta.id comes back from text as it was', (pack) => {
    const snapshot = snapshotOf(pack);
    const text = JSON.stringify(snapshot);
    expect(packSnapshotSchema.parse(JSON.parse(text))).toEqual(snapshot);
    expect(JSON.stringify(packSnapshotSchema.parse(JSON.parse(text)))).toBe(text);
  });

  it('is the same text however the facts are spread over files', () => {
    const turned = { ...shipped, facts: new Map([...shipped.facts].toReversed()) };
    expect(JSON.stringify(snapshotOf(turned))).toBe(JSON.stringify(snapshotOf(shipped)));
  });

  it('takes less than half a kilobyte a fact', () => {
    const size = JSON.stringify(snapshotOf(shipped)).length;
    expect(size).toBeLessThan(shipped.facts.size * 500);
  });

  it('is refused where it was tampered with', () => {
    const { facts, ...rest } = snapshotOf(invented);
    const [id = ''] = Object.keys(facts);
    const broken = { ...rest, facts: { [id]: { ...facts[id], asOf: 'yesterday' } } };
    expect(packSnapshotSchema.safeParse(broken).success).toBe(false);
    expect(packSnapshotSchema.safeParse(null).success).toBe(false);
  });
});

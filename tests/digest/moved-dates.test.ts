import { describe, expect, it } from 'vitest';
import type { EditionMemory } from '../../src/digest/snapshot.ts';
import { shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';

const FROM = 'Until yesterday: expected on 5–6 Dec 2025 (India Writes Network, 2 Oct 2025).';

describe('dates that are not those that the channel was told last', () => {
  it('are told with the old ones, and the disagreement on them comes first', () => {
    const { text, edition } = editionOf('2025-12-04', { last: memoryOf('2025-12-03') });
    expect(text).toContain(
      `${FROM} Now: state visit on 4–5 Dec 2025, worked out from Day-two report.`,
    );
    expect(text).not.toContain('No new facts');
    expect(edition.isQuiet).toBe(false);
    expect(edition.disagreements.items[0]?.measure.id).toBe('diplomacy.visit-dates');
  });

  it('are told once, and to nobody who was told nothing before', () => {
    expect(editionOf('2025-12-05', { last: memoryOf('2025-12-04') }).edition.moved).toBeNull();
    expect(editionOf('2025-12-04').edition.moved).toBeNull();
    expect(editionOf('2025-12-03', { last: memoryOf('2025-12-02') }).edition.moved).toBeNull();
    const weekend = editionOf('2025-12-06', { last: memoryOf('2025-12-02') });
    expect(weekend.text).toContain('Until the edition of 2 Dec 2025: expected on 5–6 Dec 2025');
  });

  it('are those that an editor moved in the pack since', () => {
    const { summit } = shipped.meta;
    const moved = {
      ...shipped,
      meta: { ...shipped.meta, summit: { ...summit, start: '2025-12-03', end: '2025-12-05' } },
    };
    const last = memoryOf('2026-01-05');
    const { text, edition } = editionOf('2026-01-06', { pack: moved, last });
    expect(edition.isQuiet).toBe(false);
    expect(text).not.toContain('No new facts');
    expect(text).toContain('Until yesterday: on 4–5 Dec 2025 (Day-two report, 5 Dec 2025).');
    expect(text).toContain('Now: state visit on 3–5 Dec 2025');
  });

  it('are found in what an older version kept, too', () => {
    const { day, snapshot } = memoryOf('2025-12-03');
    const { summit: _, ...rest } = snapshot;
    const last: EditionMemory = { day, snapshot: rest };
    expect(editionOf('2025-12-04', { last }).text).toContain(FROM);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/content/library.ts';
import type { Fact } from '../../src/content/schema/fact.ts';
import { type Changes, changesBetween, isUnchanged } from '../../src/digest/changes.ts';
import { sameToReaders } from '../../src/digest/same-fact.ts';
import { type FactSnapshot, factSnapshotOf } from '../../src/digest/snapshot.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { invented, shipped } from '../commands/rig.ts';
import { memoryOf } from './channel.ts';
import { withFacts } from './corrected-pack.ts';

const DAYS = ['2031-01-31', '2031-02-01', '2031-02-02', '2031-03-10', '2031-03-11', '2031-03-12'];
const day = fc.constantFrom(...DAYS);

const edit = fc.record(
  {
    text: fc.constantFrom(
      'The cable is to be laid by two ships.',
      'The  cable is to be laid by two ships.',
    ),
    status: fc.constantFrom('reported' as const, 'agreed' as const, 'target' as const),
    asOf: day,
    sources: fc.subarray(['gazette', 'ledger'], { minLength: 1 }),
    topics: fc.subarray(['energy', 'fisheries', 'protocol'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
/** The invented pack after random edits: facts told otherwise, taken out and put in. */
const editedPack = fc
  .dictionary(
    fc.constantFrom(...invented.facts.keys(), 'new-one', 'new-two'),
    fc.option(edit, { freq: 3 }),
    { maxKeys: 6 },
  )
  .map((edits) => withFacts(invented, edits));

const between = (before: Pack, last: string, now: Pack, today: string): Changes =>
  changesBetween(
    memoryOf(last, before),
    { pack: now, day: Temporal.PlainDate.from(today) },
    EVERYTHING,
  );

/** What a reader can have read of a pack on a day, each fact as a text, in any order. */
const readable = (pack: Pack, today: string): readonly string[] =>
  [...pack.facts.values()]
    .filter(({ asOf }) => asOf <= today)
    .map((fact) => sameToReaders(factSnapshotOf(fact)))
    .toSorted();

function applied(texts: readonly string[], changes: Changes): readonly string[] {
  const left = [...texts];
  const takeOut = (fact: FactSnapshot) => {
    const at = left.indexOf(sameToReaders(fact));
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  };
  for (const { before } of [...changes.corrected, ...changes.withdrawn]) takeOut(before);
  const told: readonly Fact[] = [...changes.added, ...changes.corrected.map(({ fact }) => fact)];
  return [...left, ...told.map((fact) => sameToReaders(factSnapshotOf(fact)))].toSorted();
}

describe('the changes between two states of a pack', () => {
  it('turn what was known then into what is known now', () => {
    fc.assert(
      fc.property(editedPack, day, editedPack, day, (before, last, now, today) => {
        const changes = between(before, last, now, today);
        expect(applied(readable(before, last), changes)).toEqual(readable(now, today));
      }),
      { numRuns: 300 },
    );
  });

  it('have nothing that is both new and corrected, or both withdrawn and there', () => {
    fc.assert(
      fc.property(editedPack, day, editedPack, day, (before, last, now, today) => {
        const { added, corrected, withdrawn } = between(before, last, now, today);
        const ids = [
          ...added.map(({ id }) => id),
          ...corrected.map(({ fact }) => fact.id),
          ...withdrawn.map(({ id }) => id),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { aspects } of corrected) expect(aspects.length).toBeGreaterThan(0);
        for (const { asOf } of added) expect(asOf <= today).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are none from a state to itself', () => {
    fc.assert(
      fc.property(editedPack, day, (pack, today) => {
        expect(isUnchanged(between(pack, today, pack, today))).toBe(true);
      }),
    );
  });

  it('are fewer the narrower the topics are', () => {
    const topics = fc.subarray(['energy', 'fisheries', 'protocol']);
    fc.assert(
      fc.property(editedPack, editedPack, day, topics, topics, (before, now, today, some, more) => {
        const told = (include: readonly string[], exclude: readonly string[]) => {
          const { added, corrected, withdrawn } = changesBetween(
            memoryOf(today, before),
            { pack: now, day: Temporal.PlainDate.from(today) },
            { topics: { include: [...include], exclude: [...exclude] } },
          );
          return [...added, ...corrected.map(({ fact }) => fact), ...withdrawn].map(({ id }) => id);
        };
        const wide = told([...(some.length > 0 ? [...some, ...more] : [])], []);
        for (const id of told(some, more)) expect(wide).toContain(id);
      }),
    );
  });

  it('told in one step or in two say the same of what is known in the end', () => {
    fc.assert(
      fc.property(editedPack, editedPack, editedPack, day, (a, b, c, today) => {
        const first = between(a, today, b, today);
        const second = between(b, today, c, today);
        const inTwo = applied(applied(readable(a, today), first), second);
        expect(inTwo).toEqual(applied(readable(a, today), between(a, today, c, today)));
      }),
    );
  });
});

describe('a fact', () => {
  const last = '2026-01-01';
  const today = '2026-01-02';
  const changesOf = (edits: Parameters<typeof withFacts>[1]) =>
    between(shipped, last, withFacts(shipped, edits), today);

  it('that became known by its day is new although the pack is the same', () => {
    const { added, corrected, withdrawn } = between(shipped, '2025-12-04', shipped, '2025-12-05');
    expect(added.map(({ asOf }) => asOf)).toEqual(added.map(() => '2025-12-05'));
    expect(added.length).toBeGreaterThan(100);
    expect(corrected.length + withdrawn.length).toBe(0);
    expect(isUnchanged(between(shipped, '2025-12-05', shipped, '2025-12-06'))).toBe(true);
  });

  it('that was put in with an older day is new all the same', () => {
    const { added } = changesOf({ 'put-in': { asOf: '2025-10-02' } });
    expect(added.map(({ id }) => id)).toEqual(['put-in']);
  });

  it('in other words is corrected, not new, with what it said before', () => {
    const text = 'India is to pay roughly USD 3 billion for the lease.';
    const { added, corrected } = changesOf({ 'submarine-lease-price': { text } });
    expect(added).toEqual([]);
    expect(corrected).toHaveLength(1);
    expect(corrected[0]?.aspects).toEqual(['text']);
    expect(corrected[0]?.fact.text).toBe(text);
    expect(corrected[0]?.before.text).toContain('USD 2 billion');
  });

  it.each([
    ['another figure', { figure: { measure: 'm', date: '2030', precision: 'exact' } }, ['figure']],
    ['another firmness', { status: 'agreed' }, ['status']],
    ['somebody else’s word', { by: ['india'] }, ['status']],
    ['another source', { sources: ['india-writes-network'] }, ['sources']],
    ['another day', { asOf: '2025-12-04' }, ['asOf']],
  ] as const)('with %s is corrected', (_, change, aspects) => {
    const { corrected } = changesOf({ 'submarine-lease-price': change as Partial<Fact> });
    expect(corrected[0]?.aspects).toEqual(aspects);
  });

  it.each([
    ['other spaces', 'India’s  trade deficit with Russia has\ngone above USD 60 billion.'],
    ['another apostrophe', "India's trade deficit with Russia has gone above USD 60 billion."],
  ])('with %s alone is the same', (_, text) => {
    expect(isUnchanged(changesOf({ 'deficit-above-60': { text } }))).toBe(true);
  });

  it('that is filed under another topic is the same', () => {
    expect(isUnchanged(changesOf({ 'deficit-above-60': { topics: ['press'] } }))).toBe(true);
  });

  it('under another id is the same, and is not told as new', () => {
    const fact = shipped.facts.get('deficit-above-60');
    const changes = changesOf({ 'deficit-above-60': null, 'deficit-october': { ...fact } });
    expect(isUnchanged(changes)).toBe(true);
  });

  it('that is gone is withdrawn, with who reported it', () => {
    const { withdrawn, namesThen } = changesOf({ 'deficit-above-60': null });
    expect(withdrawn.map(({ id }) => id)).toEqual(['deficit-above-60']);
    const [source = ''] = withdrawn[0]?.before.sources ?? [];
    expect(namesThen.sources[source]?.label).toContain('India Writes Network');
  });

  it('whose correction leaves the channel’s topics is told to who could read it before', () => {
    const pack = withFacts(shipped, {
      'deficit-above-60': { text: 'The deficit was USD 50 billion.', topics: ['press'] },
    });
    const told = (include: string[]) =>
      changesBetween(
        memoryOf(last),
        { pack, day: Temporal.PlainDate.from(today) },
        { topics: { include, exclude: [] } },
      ).corrected.length;
    expect([told(['trade']), told(['press']), told(['energy'])]).toEqual([1, 1, 0]);
  });
});

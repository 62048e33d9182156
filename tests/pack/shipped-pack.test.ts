import { expect, test } from 'vitest';
import { loadShipped } from './shipped.ts';

const pack = await loadShipped();
const facts = [...pack.facts.values()];

test('it has two sources, one of them with a date that was worked out', () => {
  expect(
    [...pack.sources.values()].map(({ published, dateBasis }) => [published, dateBasis]),
  ).toEqual([
    ['2025-12-05', 'inferred'],
    ['2025-10-02', 'stated'],
  ]);
});

test('no fact is without a source, a topic and an entity that the pack has', () => {
  const topics = new Set(pack.meta.topics.map(({ id }) => id));
  for (const fact of facts) {
    expect(fact.sources.length, fact.id).toBeGreaterThan(0);
    expect(
      fact.sources.filter((id) => !pack.sources.has(id)),
      fact.id,
    ).toEqual([]);
    expect(
      fact.topics.filter((id) => !topics.has(id)),
      fact.id,
    ).toEqual([]);
    expect(
      fact.entities.filter((id) => !pack.entities.has(id)),
      fact.id,
    ).toEqual([]);
  }
});

test('every fact is vouched for as of the day of its latest source', () => {
  for (const fact of facts) {
    const published = fact.sources.map((id) => pack.sources.get(id)?.published ?? '');
    expect(fact.asOf, fact.id).toBe(published.toSorted().at(-1));
  }
});

test('no two facts say the same words', () => {
  expect(new Set(facts.map(({ text }) => text)).size).toBe(facts.length);
});

test('whatever is claimed names who claims it, in the statement too', () => {
  for (const fact of facts.filter(({ status }) => status === 'claimed')) {
    const names = fact.by.map((id) => pack.entities.get(id)?.name ?? id);
    expect(names.length, fact.id).toBeGreaterThan(0);
    for (const name of names) expect(fact.text, fact.id).toContain(name);
  }
});

test('what a source has from another outlet says so', () => {
  expect(pack.facts.get('submarine-lease-price')?.via).toBe('bloomberg');
  expect(pack.facts.get('putin-letters')?.via).toBe('india-today');
});

test('what is still ahead on the second day is not told as having taken place', () => {
  expect(pack.facts.get('talks-on-final-day')?.status).toBe('expected');
  const ahead = pack.agenda.filter(({ day }) => day === '2025-12-05');
  expect(ahead.map(({ id, status }) => [id, status])).toEqual(
    ahead.map(({ id }) => [id, 'expected']),
  );
});

test('nothing on the last day of the sources settles a talk that was only announced in them', () => {
  const talks = pack.timeline.find(({ id }) => id === 'summit-talks');
  const statuses = (talks?.facts ?? []).map((id) => pack.facts.get(id)?.status);
  expect(statuses.length).toBeGreaterThan(0);
  expect(new Set(statuses)).toEqual(new Set(['expected']));
});

test('trade, defence and diplomacy all stand among the highlights', () => {
  const highlights = pack.meta.highlights.flatMap((id) => pack.facts.get(id) ?? []);
  const topics = new Set(highlights.flatMap((fact) => fact.topics));
  for (const topic of ['trade', 'defence', 'diplomacy', 'us-pressure']) {
    expect(topics).toContain(topic);
  }
});

test('the summit lasts two days in India, a Thursday and a Friday', () => {
  const { number, start, end, zone, place } = pack.meta.summit;
  expect({ number, start, end, zone, place }).toEqual({
    number: 23,
    start: '2025-12-04',
    end: '2025-12-05',
    zone: 'Asia/Kolkata',
    place: 'new-delhi',
  });
  expect([start, end].map((day) => Temporal.PlainDate.from(day).dayOfWeek)).toEqual([4, 5]);
});

test('each firm or hoped-for due date stands among the commitments', () => {
  const due = new Map(pack.commitments.map(({ id, due, status }) => [id, [due, status]]));
  expect(due.get('s-400-remaining-2026')).toEqual(['2026', 'expected']);
  expect(due.get('s-400-remaining-2027')).toEqual(['2027', 'expected']);
  expect(due.get('s-400-additional')).toEqual(['2025-12-05', 'expected']);
  expect(due.get('defence-decisions')).toEqual(['2025-12-05', 'expected']);
  expect(due.get('submarine-handover')).toEqual(['2028', 'expected']);
  expect(due.get('trade-100-billion')).toEqual(['2030', 'target']);
});

test('what is only up for discussion is promised by nobody', () => {
  const promised = pack.commitments.flatMap((commitment) => commitment.facts);
  for (const id of ['s-500-possible', 'r-37-on-agenda', 'su-30-upgrade', 'brahmos-ng-on-agenda']) {
    expect(promised).not.toContain(id);
  }
});

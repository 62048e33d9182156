import { describe, expect, test } from 'vitest';
import { commandNamed, contextOf, invented, read, reply, shipped } from './rig.ts';

const at = (day: string) => contextOf(shipped, day);

describe('the pack’s age', () => {
  test('is told on every reply once the summit is more than a week past, and not before', () => {
    const notice = 'summit that was to end 8 days ago; nothing after 5 Dec 2025 is in it';
    expect(read(reply('trade', {}, at('2025-12-12')))).not.toContain('days ago; nothing after');
    expect(read(reply('trade', {}, at('2025-12-13')))).toContain(notice);
    expect(read(reply('trade', {}, at('2026-11-21')))).toContain('was to end 351 days ago');
  });
});

describe('brief', () => {
  test('counts down, then days, then back', () => {
    const lead = (day: string) => reply('brief', {}, at(day)).summary;
    expect(lead('2025-10-02')).toContain('India and Russia in New Delhi, 4–5 Dec 2025.');
    expect(lead('2025-10-02')).toContain('The state visit starts in 63 days.');
    expect(lead('2025-12-03')).toContain('The state visit starts tomorrow.');
    expect(lead('2025-12-05')).toContain('Today is day 2 of 2 of the state visit.');
    expect(lead('2025-12-06')).toContain('The state visit was to end yesterday.');
  });

  test('leads with the editor’s highlights in their order and names each point in dispute', () => {
    const text = read(reply('brief', {}, at('2025-12-05')));
    const places = shipped.meta.highlights.map((id) =>
      text.indexOf(shipped.facts.get(id)?.text ?? '?'),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { note } of shipped.disagreements) expect(text).toContain(note.title);
  });

  test('no longer leads, once the summit is over, with what was only expected of it', () => {
    const after = read(reply('brief', {}, at('2025-12-06')));
    expect(after).not.toContain('are to hold their summit talks');
    expect(after).not.toContain('this visit will be his first');
    expect(after).toContain('68.7');
  });
});

describe('trade', () => {
  const text = read(reply('trade'));

  test('gives the figures first, each with its source, and marks those in dispute', () => {
    expect(text).toMatch(/USD 68\.7 billion, sources differ\s+Reported by .+ 5 Dec 2025/);
    expect(text).toMatch(/USD 4\.9 billion\s+Reported by/);
    expect(text.indexOf('USD 68.7 billion')).toBeLessThan(text.indexOf('USD 63.8 billion'));
  });

  test('works out imports and deficit before the eyes of the reader', () => {
    expect(text).toContain('USD 63.8 billion = 68.7 − 4.9');
    expect(text).toContain('USD 58.9 billion = 63.8 − 4.9');
  });

  test('gives both sides of the total and averages nothing', () => {
    expect(text).toMatch(/USD 68\.7 billion for 2024–25 .+ or about USD 67 billion for 2024/);
    expect(text).not.toContain('67.85');
  });

  test('says so where a pack has nothing on a matter', () => {
    const nothing = reply('defence', {}, contextOf(invented, '2031-03-10'));
    expect(read(nothing)).toContain('This pack has nothing on defence.');
  });
});

describe('defence', () => {
  test.each(['S-400', 's400', 'S 400', 'Triumf', 'triunf'])('knows %s', (system) => {
    const document = reply('defence', { system });
    expect(document.title).toContain('S-400');
    expect(read(document)).toContain('USD 5.5 billion');
  });

  test('does not take one number for another', () => {
    const document = reply('defence', { system: 'S-300' });
    expect(read(document)).toContain('no weapon system of that name');
    expect(document.actions.map(({ label }) => label)).toContain('S-400');
  });

  test('takes a system’s name that stands alone, and leaves other words alone', () => {
    const { claims } = commandNamed('defence');
    expect(claims?.('s400', shipped)).toEqual({ system: 's-400' });
    expect(claims?.('oil', shipped)).toBeNull();
  });
});

describe('people', () => {
  test('tells a person’s own words from what is told of them', () => {
    const text = read(reply('people', { name: 'putin' }));
    const [, said = '', told = ''] = text.split(/\nSaid\n|\nDid, and what is told of them\n/);
    expect(said).toContain('buyer-seller');
    expect(said).toMatch(/claimed by Vladimir Putin/);
    expect(told).toContain('arrived');
    expect(told).not.toContain('claimed by Vladimir Putin');
  });

  test('gives everybody’s role', () => {
    const text = read(reply('people'));
    for (const { name, role, kind } of shipped.entities.values()) {
      if (kind === 'person' && role) expect(text).toContain(`${name}, ${role}`);
    }
  });
});

describe('timeline and commitments', () => {
  test('say on its day, the day after and on the last day of a year how a due date stands', () => {
    const due = (day: string) => read(reply('commitments', {}, at(day)));
    expect(due('2025-10-02')).toContain('Due 5 Dec 2025 (worked out), in 64 days: India and');
    expect(due('2025-12-05')).toContain('Due today, 5 Dec 2025 (worked out): India and');
    expect(due('2025-12-06')).toContain(
      'Due 5 Dec 2025 (worked out), yesterday, no later source: India and',
    );
    expect(due('2025-12-06')).toContain('Before that (5 Dec 2025): The S-400 is among');
    expect(due('2026-11-21')).toContain('Due 2026, 40 days left: Russia is to deliver');
    expect(due('2028-12-31')).toContain('Due 2028, which ends today: Russia is to hand over');
  });

  test('mark what should have happened by now and has no word', () => {
    expect(read(reply('timeline', {}, at('2028-06-01')))).toMatch(
      /outcome not in this pack[\s\S]*2026–2027 \(153 days ago\)/,
    );
    expect(read(reply('commitments', {}, at('2027-02-01')))).toMatch(
      /Due 2026, 32 days ago, no later source/,
    );
  });

  test('count down to a day, not to a year in which something may happen at any time', () => {
    const text = read(reply('commitments', {}, at('2025-12-05')));
    expect(text).toMatch(/Due 2028:/);
    expect(text).not.toMatch(/Due 2028, in/);
  });
});

describe('figure', () => {
  test('shows both the deficit as reported and as worked out, with the arithmetic', () => {
    const document = reply('figure', { measure: 'deficit' });
    expect(document.summary).toMatch(
      /more than USD 60 billion .+ USD 58\.9 billion = 63\.8 − 4\.9/,
    );
    const text = read(document);
    expect(text).toContain('imports − exports\n= 63.8 − 4.9\n= USD 58.9 billion');
    expect(text).toContain('total − exports\n= 68.7 − 4.9\n= USD 63.8 billion');
    expect(text).toContain('The sources differ.');
  });

  test('asks which is meant where a name fits several', () => {
    const document = reply('figure', { measure: 'price' });
    expect(document.title).toContain('Which figure?');
    expect(document.actions.length).toBeGreaterThan(1);
  });

  test('lists every figure of the pack where the name fits none', () => {
    const text = read(reply('figure', { measure: 'gdp' }));
    const figures = new Set(
      [...shipped.facts.values()].flatMap(({ figure }) => figure?.measure ?? []),
    );
    for (const id of figures) expect(text).toContain(shipped.measures.get(id)?.label);
  });
});

describe('find', () => {
  test('says plainly that there is nothing, and what there is instead', () => {
    const document = reply('find', { words: 'penguins of Antarctica' });
    expect(document.summary).toMatch(/^This pack has nothing on that\. It covers /);
  });

  test('never repeats what was typed as markup: it stands in text nodes alone', () => {
    const document = reply('find', { words: 'trade <!channel> @everyone *b*' });
    expect(document.title).not.toContain('<!channel>');
    expect(document.summary).not.toContain('<!channel>');
    const nodes = JSON.stringify(document.blocks).match(/\{[^{}]*everyone[^{}]*\}/g) ?? [];
    for (const node of nodes) expect(JSON.parse(node)).toHaveProperty('type', 'text');
  });
});

describe('sources', () => {
  test('say how each date is known', () => {
    const text = read(reply('sources'));
    for (const { dateNote, label } of shipped.sources.values()) {
      expect(text).toContain(label);
      expect(text).toContain(dateNote);
    }
    expect(text).toContain('(worked out, not stated)');
  });
});

describe('help', () => {
  test('has a line for every command', () => {
    const context = at('2025-12-05');
    const text = read(reply('help', {}, context));
    for (const { name, description } of context.commands) {
      expect(text).toContain(`/summit ${name}`);
      expect(text).toContain(description);
    }
  });

  test('of one command gives its options and an example that works, by any of its names', () => {
    const text = read(reply('help', { command: 'defense' }));
    expect(text).toContain('/summit defence [system]');
    expect(text).toContain('/summit defence s-400');
  });

  test('on what is no command says so, with those that are near', () => {
    const near = reply('help', { command: 'tarde' });
    expect(read(near)).toMatch(/no command tarde\. Nearest: .*\/summit trade/);
    expect(near.actions.map(({ label }) => label)).toContain('Help on trade');
    const far = reply('help', { command: 'nothing' });
    expect(read(far)).toMatch(/no command nothing\. There are brief, .* and help/);
    expect(far.title).toBe('No such command');
  });
});

import { expect, test } from 'vitest';
import { loadShipped } from './shipped.ts';

const pack = await loadShipped();

type Passage = readonly [what: string, facts: string];

/**
 * Every passage of the day-two report in its order, in a few words of ours, with the facts that carry
 * it. Turns of phrase that state nothing (that all look on, that a matter is the one to tackle) have
 * none.
 */
const DAY_TWO_REPORT: readonly Passage[] = [
  [
    'second and last day, the 23rd summit',
    'visit-is-state-visit visit-length visit-dates talks-on-final-day visit-under-way summit-number summit-parties',
  ],
  [
    'what the session is to bring',
    'summit-defence-decisions deficit-at-summit session-aims deficit-soaring agenda-full agenda-origin',
  ],
  [
    'Su-30',
    'su-30-upgrade su-30-backbone su-30-radar su-30-missiles su-30-electronics su-30-kit su-30-purpose',
  ],
  [
    'all of the defence items, from what is said of each',
    'defence-items-summit air-defence-items missiles-items',
  ],
  ['S-400 and S-500 in the talks', 's-400-on-agenda s-500-possible'],
  ['what the S-400 is', 's-400-most-powerful s-400-capability'],
  ['what the S-500 is', 's-500-next-level s-500-targets s-500-ballistic-missiles'],
  ['R-37', 'r-37-on-agenda r-37-range r-37-effect'],
  [
    'BrahMos-NG',
    'brahmos-ng-on-agenda brahmos-ng-origin brahmos-ng-size brahmos-ng-platforms brahmos-ng-advantages',
  ],
  [
    'the lease, by Bloomberg',
    `submarine-lease submarine-lease-price submarine-lease-finalised submarine-lease-negotiation
    lease-reported-by-bloomberg`,
  ],
  [
    'stalled talks and the shipyard',
    'submarine-lease-stalls submarine-lease-shipyard-visit submarine-lease-terms',
  ],
  ['delivery and delay', 'submarine-lease-delivery submarine-lease-risk'],
  [
    'signature and the navies',
    'submarine-lease-signed-2019 submarine-navies submarine-navies-history submarine-reliance',
  ],
  [
    'trade in the talks, the wish to export',
    'trade-central-focus deficit-reduce-by-exports export-sectors-sought',
  ],
  ['the target', 'trade-target trade-target-year trade-target-ambitious'],
  ['total and exports', 'trade-total-2024-25 exports-2024-25'],
  [
    'oil and the small share of Indian goods',
    'trade-driven-by-oil exports-small-fraction deficit-reasons',
  ],
  [
    'what Moscow offers',
    `expansion-phase sme-courtship ai-cooperation cyber-security-cooperation logistics-cooperation
    energy-cooperation tourism-cooperation pitch-fields e-commerce`,
  ],
  [
    'the first evening',
    `warm-start arrival reception-at-aircraft reception-hug drive-together private-dinner-held first-evening
    gita-presented gita-inspiration varanasi-welcome varanasi-words`,
  ],
  [
    'the United States',
    `us-relations-tense us-trade-talks-stalled us-tariff-rate us-tariff-aim us-defence-disagreements
    us-technology-disagreements us-frictions`,
  ],
  [
    'the interview',
    `putin-interview putin-on-who-started-war putin-blames-west-and-ukraine putin-us-companies
    putin-letters putin-letters-cooperation putin-on-trump`,
  ],
  ['praise for India', 'putin-praises-india putin-backs-modi modi-resists-tariffs'],
  ['on defence ties', 'putin-make-in-india putin-not-buyer-seller putin-technology-sharing'],
  ['the ministers', 'ministers-preparatory-talks singh-on-partnership belousov-self-reliance'],
  ['no outlet, author or date', 'report-unnamed report-date'],
  ['no word of where its figures come from', 'trade-figures-origin'],
];

/** The same of the October article, its profile of the author and its list of entries. */
const INDIA_WRITES_NETWORK: readonly Passage[] = [
  [
    'India hosts, the US presses',
    'strategic-autonomy india-to-host us-pressure-oil us-pressure-ties',
  ],
  [
    'nothing official, days in view',
    'no-official-announcement expected-dates summit-place summit-parties',
  ],
  ['first visit since the conflict began', 'first-visit-since-conflict conflict-start'],
  [
    'Tianjin',
    'tianjin-threads tianjin-meeting-date tianjin-sco-sidelines tianjin-in-northern-china',
  ],
  [
    'key issues',
    'key-issues sustain-oil-trade us-tariffs-onerous diversify-economic-ties summit-defence-deals-to-finalise',
  ],
  [
    'the target and how to reach it',
    'trade-target trade-target-year trade-barriers national-currencies target-steps',
  ],
  ['the deficit', 'deficit-above-60 deficit-priority deficit-russia-part'],
  [
    'market access',
    `market-access-pharmaceuticals market-access-agri-machinery market-access-automobile-components
    market-access-goods`,
  ],
  ['growth and total', 'trade-growth-five-years trade-total-2024'],
  ['scope for exports', 'export-scope-it export-scope-pharma'],
  [
    'new pacts on the S-400, and the war of May 2025',
    `defence-bedrock s-400-additional-pacts s-400-may-2025 may-2025-war-length
    may-2025-war-month`,
  ],
  ['the one defence item that is named', 'defence-items-october'],
  ['a further S-400 deal in December', 's-400-additional-deal'],
  ['the deal of 2018', 's-400-deal-signed s-400-deal-price s-400-deal-systems s-400-type'],
  [
    'delivered and to come',
    `s-400-delivered s-400-outstanding s-400-delivery-2026 s-400-delivery-2027
    s-400-remaining-years`,
  ],
  [
    'what the visit means',
    `agenda-being-worked-out symbolic-visit message-to-us significance-defence-security
    significance-energy-security significance-security`,
  ],
  [
    'the author',
    `author-india-writes-network author-india-and-world author-think-tank think-tank-focus
    outlet-website article-date`,
  ],
  ['no word of where its figures come from', 'trade-figures-origin'],
  [
    'the entries',
    'headline-us-frowns headline-tianjin headline-modi-xi headline-japan latest-entries entry-sections',
  ],
];

test.each([
  ['day-two-report', DAY_TWO_REPORT],
  ['india-writes-network', INDIA_WRITES_NETWORK],
] as const)(
  'the facts of %s are those of its passages, all of them and no other',
  (source, passages) => {
    const carried = passages.flatMap(([, facts]) => facts.split(/\s+/));
    const held = [...pack.facts.values()].filter(({ sources }) => sources.includes(source));
    expect(carried.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
  },
);

test('a statement of Bloomberg or of the interview is cited as such, and no other is', () => {
  const having = (via: string) =>
    [...pack.facts.values()].filter((fact) => fact.via === via).map(({ id }) => id);
  expect(having('india-today').toSorted()).toEqual(
    `putin-on-who-started-war putin-blames-west-and-ukraine putin-us-companies putin-letters
    putin-letters-cooperation putin-on-trump`
      .split(/\s+/)
      .toSorted(),
  );
  expect(having('bloomberg')).not.toContain('submarine-lease-signed-2019');
  expect(having('bloomberg')).not.toContain('submarine-navies');
});

test('the lease is dated no later than the report has it: after the visit of November', () => {
  expect(pack.facts.get('submarine-lease-finalised')?.figure).toEqual({
    measure: 'defence.submarine-lease.concluded',
    date: '2025-11',
    precision: 'at-least',
  });
});

test.each(['trade-target-ambitious', 'deficit-soaring'])(
  '%s is told as a judgement of the report',
  (id) => {
    expect(pack.facts.get(id)?.text).toMatch(/^The report calls /);
  },
);

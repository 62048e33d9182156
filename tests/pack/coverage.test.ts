import { expect, test } from 'vitest';
import type { Named } from '../../src/content/library.ts';
import { normaliseName } from '../../src/content/name.ts';
import { loadShipped } from './shipped.ts';

const pack = await loadShipped();

/** What the pack was asked to hold, item by item, with the facts that carry it. */
const ITEMS: readonly (readonly [item: string, facts: readonly string[]])[] = [
  [
    'Su-30 upgrade',
    [
      'su-30-upgrade',
      'su-30-radar',
      'su-30-missiles',
      'su-30-electronics',
      'su-30-purpose',
      'su-30-backbone',
    ],
  ],
  [
    'S-400: deal, price, year',
    ['s-400-deal-signed', 's-400-deal-price', 's-400-deal-systems', 's-400-type'],
  ],
  ['S-400: delivered and outstanding', ['s-400-delivered', 's-400-outstanding']],
  ['S-400: schedule', ['s-400-delivery-2026', 's-400-delivery-2027']],
  ['S-400: additional units', ['s-400-additional-deal', 's-400-additional-pacts']],
  ['S-400: May 2025', ['s-400-may-2025', 'may-2025-war-length', 'may-2025-war-month']],
  ['S-400: what it is', ['s-400-most-powerful', 's-400-capability']],
  ['S-500', ['s-500-possible', 's-500-next-level', 's-500-targets', 's-500-ballistic-missiles']],
  ['R-37', ['r-37-on-agenda', 'r-37-range', 'r-37-effect']],
  [
    'BrahMos-NG',
    ['brahmos-ng-on-agenda', 'brahmos-ng-origin', 'brahmos-ng-size', 'brahmos-ng-platforms'],
  ],
  ['lease: price and reporter', ['submarine-lease-price', 'lease-reported-by-bloomberg']],
  [
    'lease: history',
    [
      'submarine-lease-signed-2019',
      'submarine-lease-finalised',
      'submarine-lease-negotiation',
      'submarine-lease-stalls',
    ],
  ],
  ['lease: visit', ['submarine-lease-shipyard-visit', 'submarine-lease-terms']],
  ['lease: delivery and risk', ['submarine-lease-delivery', 'submarine-lease-risk']],
  ['lease: the navies', ['submarine-navies', 'submarine-navies-history', 'submarine-reliance']],
  [
    'joint production and technology sharing',
    [
      'putin-technology-sharing',
      'putin-not-buyer-seller',
      'putin-make-in-india',
      'belousov-self-reliance',
      'brahmos-ng-origin',
    ],
  ],
  [
    'preparatory talks of the ministers',
    ['ministers-preparatory-talks', 'singh-on-partnership', 'belousov-self-reliance'],
  ],
  ['trade: total', ['trade-total-2024-25', 'trade-total-2024']],
  ['trade: exports', ['exports-2024-25', 'exports-small-fraction']],
  [
    'trade: deficit',
    ['deficit-above-60', 'deficit-soaring', 'deficit-priority', 'deficit-reduce-by-exports'],
  ],
  ['trade: target', ['trade-target', 'trade-target-year', 'trade-target-ambitious']],
  ['trade: growth and its driver', ['trade-growth-five-years', 'trade-driven-by-oil']],
  ['trade: sectors', ['export-sectors-sought', 'export-scope-it', 'export-scope-pharma']],
  ['trade: barriers and payments', ['trade-barriers', 'national-currencies']],
  [
    'trade: market access',
    [
      'market-access-pharmaceuticals',
      'market-access-agri-machinery',
      'market-access-automobile-components',
    ],
  ],
  ['small firms', ['sme-courtship']],
  ['e-commerce', ['e-commerce']],
  ['tourism', ['tourism-cooperation']],
  ['AI', ['ai-cooperation']],
  ['cyber security', ['cyber-security-cooperation']],
  ['logistics', ['logistics-cooperation']],
  ['energy', ['energy-cooperation', 'sustain-oil-trade', 'significance-energy-security']],
  ['summit: number, dates, place', ['summit-number', 'visit-dates', 'summit-place']],
  ['arrival', ['arrival', 'reception-at-aircraft', 'reception-hug', 'drive-together']],
  ['dinner, gift, Varanasi', ['private-dinner-held', 'gita-presented', 'varanasi-welcome']],
  ['first visit since February 2022', ['first-visit-since-conflict', 'conflict-start']],
  ['Tianjin', ['tianjin-meeting-date', 'tianjin-sco-sidelines', 'tianjin-threads']],
  [
    'what the leaders said',
    [
      'gita-inspiration',
      'putin-on-who-started-war',
      'putin-blames-west-and-ukraine',
      'putin-us-companies',
      'putin-letters',
      'putin-on-trump',
      'putin-praises-india',
      'putin-backs-modi',
    ],
  ],
  [
    'the United States',
    [
      'us-tariff-rate',
      'us-tariff-aim',
      'us-trade-talks-stalled',
      'us-pressure-oil',
      'us-pressure-ties',
      'us-defence-disagreements',
      'us-technology-disagreements',
    ],
  ],
  ['no announcement in October', ['no-official-announcement']],
  ['significance', ['strategic-autonomy', 'symbolic-visit', 'message-to-us']],
];

test.each(ITEMS)('the pack has %s', (_, ids) => {
  expect(ids.filter((id) => !pack.facts.has(id))).toEqual([]);
});

const entity = (id: string): Named => ({ kind: 'entity', id });
const measure = (id: string): Named => ({ kind: 'measure', id });
const derivation = (id: string): Named => ({ kind: 'derivation', id });
const topic = (id: string): Named => ({ kind: 'topic', id });

test.each<readonly [typed: string, named: Named]>([
  ['S400', entity('s-400')],
  ['s 400', entity('s-400')],
  ['Triumf', entity('s-400')],
  ['С-400', entity('s-400')],
  ['S500', entity('s-500')],
  ['sukhoi', entity('su-30')],
  ['su30', entity('su-30')],
  ['r37', entity('r-37')],
  ['Brahmos', entity('brahmos-ng')],
  ['brahmos ng', entity('brahmos-ng')],
  ['nuclear sub', entity('attack-submarine')],
  ['PM Modi', entity('narendra-modi')],
  ['मोदी', entity('narendra-modi')],
  ['Путин', entity('vladimir-putin')],
  ['Valdimir Putin', entity('vladimir-putin')],
  ['Rajnath', entity('rajnath-singh')],
  ['Belousov', entity('andrei-belousov')],
  ['trump', entity('donald-trump')],
  ['Moscow', entity('russia')],
  ['भारत', entity('india')],
  ['USA', entity('united-states')],
  ['7 Lok Kalyan Marg', entity('lok-kalyan-marg')],
  ['gita', entity('gita-gift')],
  ['SCO', entity('sco')],
  ['Make in India', entity('make-in-india')],
  ['turnover', measure('trade.bilateral-total')],
  ['total trade', measure('trade.bilateral-total')],
  ['exports', measure('trade.exports-india')],
  ['imports', measure('trade.imports-india')],
  ['trade deficit', measure('trade.deficit')],
  ['target', measure('trade.target')],
  ['s400 price', measure('defence.s400.price')],
  ['lease price', measure('defence.submarine-lease.price')],
  ['summit dates', measure('diplomacy.visit-dates')],
  ['tariff rate', measure('us.tariff-rate')],
  ['export share', derivation('export-share')],
  ['growth needed', derivation('target-growth')],
  ['price a unit', derivation('s-400-price-each')],
  ['distance to target', derivation('target-distance')],
  ['defense', topic('defence')],
  ['oil', topic('energy')],
  ['cybersecurity', topic('new-business')],
  ['e-commerce', topic('new-business')],
  ['national currencies', topic('market-access')],
  ['joint production', topic('defence-industry')],
  ['tariffs', topic('us-pressure')],
])('"%s" is understood', (typed, named) => {
  expect(pack.names.get(normaliseName(typed))).toEqual(named);
});

test.each([
  ['tourism', 'tourism-cooperation'],
  ['IT', 'export-scope-it'],
  ['SMEs', 'sme-courtship'],
  ['star of the May 2025 war', 's-400-may-2025'],
  ['who said letters from American companies', 'putin-letters'],
  ['shipyard', 'submarine-lease-shipyard-visit'],
  ['discounted oil', 'trade-driven-by-oil'],
  ['automobile parts components', 'market-access-automobile-components'],
  ['Ganga Aarti', 'varanasi-welcome'],
])('asked for "%s", the search puts a fitting fact among the first three', (words, id) => {
  expect(pack.search(words, 3).map(({ fact }) => fact.id)).toContain(id);
});

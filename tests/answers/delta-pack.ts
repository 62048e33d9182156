import type { Pack } from '../../src/content/library.ts';
import { wordedPack } from './worded-pack.ts';

/** Talks that nobody held: other countries, things, measures and units than those of the shipped pack. */
const FILES: Readonly<Record<string, string>> = {
  'pack.yaml': `
id: delta-2044
title: Delta Bridge Talks of Meridia and Tavora
shortTitle: Delta Talks 2044
summary: Meridia and Tavora met at Halcyon Bay on 2 June 2044 to settle who pays for the Long Bridge.
summit: { number: 1, start: 2044-06-02, end: 2044-06-02, zone: UTC, place: halcyon-bay, facts: [bridge-length] }
parties: [meridia, tavora]
topics: [{ id: works, label: Works, aliases: [building] }]
highlights: [bridge-length, bridge-cost-paper]
`,
  'sources.yaml': `
- { id: herald, label: Tavora Herald, publisher: Tavora Herald, published: 2044-06-03, dateBasis: stated, dateNote: It stands on the page. }
- { id: gazette, label: Meridia Gazette, publisher: Meridia Gazette, published: 2044-05-11, dateBasis: stated, dateNote: It stands on the page. }
`,
  'entities.yaml': `
- { id: meridia, name: Meridia, kind: country, aliases: [Меридия, मेरिडिया] }
- { id: tavora, name: Tavora, kind: country, aliases: [Тавора, तवोरा] }
- { id: halcyon-bay, name: Halcyon Bay, kind: place }
- { id: ilse-marrow, name: Ilse Marrow, kind: person, role: Minister of works of Tavora, aliases: [Marrow] }
- { id: long-bridge, name: Long Bridge, kind: programme, aliases: [LB-7, bridge, мост, Длинный мост, पुल] }
- { id: ferry-line, name: Night Ferry, kind: programme, aliases: [ferry, паром, नौका] }
`,
  'measures.yaml': `
- { id: bridge.length, kind: quantity, label: Length of the bridge, unit: kilometres, keys: [length, long], labels: { hi: पुल की लंबाई, ru: Длина моста } }
- { id: bridge.cost, kind: quantity, label: Cost of the bridge, unit: eur-billion, keys: [price], labels: { hi: पुल की कीमत, ru: Стоимость моста } }
- { id: ferry.cost, kind: quantity, label: Cost of the ferry, unit: eur-million, keys: [price], labels: { hi: नौका की कीमत, ru: Стоимость парома } }
- { id: bridge.opens, kind: date, label: Opening of the bridge, keys: [open, opening, открытие, उद्घाटन], labels: { hi: पुल का उद्घाटन, ru: Открытие моста } }
`,
  'facts/works.yaml': `
- id: bridge-length
  text: The Long Bridge between Meridia and Tavora is to be 31 km long.
  sources: [herald]
  asOf: 2044-06-03
  status: agreed
  topics: [works]
  entities: [long-bridge, meridia, tavora]
  figure: { measure: bridge.length, value: 31, unit: kilometres, precision: exact }
- id: bridge-cost-paper
  text: Building the Long Bridge will cost EUR 6.4 billion, the Herald reports.
  sources: [herald]
  asOf: 2044-06-03
  status: reported
  topics: [works]
  entities: [long-bridge]
  figure: { measure: bridge.cost, value: 6.4, unit: eur-billion, precision: exact }
- id: bridge-cost-before
  text: The price of the Long Bridge was put at EUR 5.9 billion before the talks.
  sources: [gazette]
  asOf: 2044-05-11
  status: reported
  topics: [works]
  entities: [long-bridge]
  figure: { measure: bridge.cost, value: 5.9, unit: eur-billion, precision: exact }
- id: ferry-cost
  text: A new ship for the Night Ferry has a price of EUR 84 million.
  sources: [gazette]
  asOf: 2044-05-11
  status: reported
  topics: [works]
  entities: [ferry-line]
  figure: { measure: ferry.cost, value: 84, unit: eur-million, precision: exact }
- id: bridge-opens
  text: The Long Bridge is expected to open in October 2049, Ilse Marrow says.
  sources: [herald]
  asOf: 2044-06-03
  status: expected
  by: [ilse-marrow]
  topics: [works]
  entities: [long-bridge, ilse-marrow]
  figure: { measure: bridge.opens, date: 2049-10, precision: exact }
`,
  'differences.yaml': `
- { measure: bridge.cost, title: What the bridge costs, explanation: The Gazette wrote three weeks before the talks and the Herald after them. }
`,
};

export const delta: Pack = wordedPack({
  path: 'delta-2044',
  name: 'delta-2044',
  files: new Map(Object.entries(FILES)),
});

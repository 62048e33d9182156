import { buildPack } from '../../src/content/build-pack.ts';
import { formatFault } from '../../src/content/fault.ts';
import type { Pack } from '../../src/content/library.ts';
import { readYaml } from '../../src/content/read/yaml-file.ts';
import { shipped } from '../commands/rig.ts';
import { validFolder, withFiles } from '../content/fixture-packs.ts';

const MEASURES = `
- { id: ferry.ordered, kind: quantity, label: Ferries ordered, unit: count, keys: [ordered] }
- { id: ferry.delivered, kind: quantity, label: Ferries delivered, unit: count, keys: [delivered] }
- { id: ferry.price, kind: quantity, label: Price of the ferries, unit: eur-billion, keys: [price] }
- { id: ferry.signed, kind: date, label: Ferry contract signed, keys: [signed] }
- { id: ferry.last, kind: date, label: Last ferry due, keys: [delivery] }
- { id: commerce.total, kind: quantity, label: Trade across the Strait, unit: eur-billion, keys: [trade] }
- { id: commerce.exports, kind: quantity, label: Exports of Aurelia, unit: eur-billion, keys: [exports] }
- { id: commerce.target, kind: quantity, label: Target for trade, unit: eur-billion, keys: [target] }
`;

const fact = (id: string, text: string, entities: string, figure: string, status = 'reported') => `
- id: ${id}
  text: ${text}
  sources: [gazette]
  asOf: 2031-03-11
  status: ${status}
  ${status === 'target' ? 'by: [aurelia]' : ''}
  topics: [energy]
  entities: [${entities}]
  figure: { ${figure}, precision: exact }
`;

const FACTS = [
  fact(
    'ferries-ordered',
    'Nordmark ordered eight Gull ferries.',
    'gull-ferry, nordmark',
    'measure: ferry.ordered, value: 8, unit: count',
  ),
  fact(
    'ferries-delivered',
    'Two of the Gull ferries have been delivered.',
    'gull-ferry, nordmark',
    'measure: ferry.delivered, value: 2, unit: count',
  ),
  fact(
    'ferries-price',
    'The price of the Gull ferries is EUR 1.2 billion.',
    'gull-ferry, nordmark',
    'measure: ferry.price, value: 1.2, unit: eur-billion',
  ),
  fact(
    'ferries-signed',
    'The contract for the Gull ferries was signed on 3 May 2029.',
    'gull-ferry, nordmark',
    'measure: ferry.signed, date: 2029-05-03',
  ),
  fact(
    'ferries-last',
    'Delivery of the last of the Gull ferries is due in August 2033.',
    'gull-ferry, nordmark',
    'measure: ferry.last, date: 2033-08',
    'expected',
  ),
  fact(
    'trade-total',
    'Trade across the Strait came to EUR 40 billion in 2030.',
    'aurelia, nordmark',
    "measure: commerce.total, value: 40, unit: eur-billion, period: '2030'",
  ),
  fact(
    'trade-exports',
    'Of it, exports of Aurelia were EUR 10 billion in 2030.',
    'aurelia, nordmark',
    "measure: commerce.exports, value: 10, unit: eur-billion, period: '2030'",
  ),
  fact(
    'trade-aim',
    'Aurelia wants trade of EUR 60 billion by 2035.',
    'aurelia, nordmark',
    "measure: commerce.target, value: 60, unit: eur-billion, period: '2035'",
    'target',
  ),
].join('');

/** A made-up pack of an order, of trade and of an aim, read with the shipped vocabulary. */
export async function ferryPack(): Promise<Pack> {
  const folder = await validFolder();
  const measures = `${folder.files.get('measures.yaml') ?? ''}${MEASURES}`;
  const entities = `${folder.files.get('entities.yaml') ?? ''}
- { id: gull-ferry, name: Gull ferry, kind: programme, aliases: [Gull ferries, ferries, ferry] }
`;
  const changed = withFiles(folder, {
    'measures.yaml': measures,
    'entities.yaml': entities,
    'facts/ferries.yaml': FACTS,
  });
  const result = buildPack(changed, readYaml, () => shipped.vocabulary);
  if ('pack' in result) return result.pack;
  throw new Error(result.faults.map(formatFault).join('\n'));
}

import type { Edition } from '../../digest/edition.ts';
import type { Leads } from '../../digest/leads.ts';
import { heading, paragraph } from '../../document/build.ts';
import { stateWithDoubt } from './doubt.ts';
import { NOTHING, type Part } from './part.ts';

const TITLES: Readonly<Record<Leads['about'], string>> = {
  expected: 'What is expected',
  said: 'Said and agreed so far',
  'said-before': 'Said before the talks',
  settled: 'What matters most',
};

/** What matters most at this stage. */
export function leadsPart({ leads, pack }: Edition): Part {
  if (!leads) return NOTHING;
  return {
    blocks: [
      heading(TITLES[leads.about]),
      leads.isWithoutAgreement ? paragraph('No agreement is reported so far.') : null,
      leads.facts.map((fact) => stateWithDoubt(fact, pack)),
    ],
    cited: leads.facts,
    says: leads.facts.map(({ text }) => text),
  };
}

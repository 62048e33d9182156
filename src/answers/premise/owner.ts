import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../candidates.ts';
import { lexiconOf, type Mention, readMentions } from '../language/lexicon.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import type { Assertion } from './assertion.ts';
import { nearest } from './near.ts';

/** How far before what is measured the one whose it is may stand. */
const REACH = 5;
/** A name behind one of these is the other side and not the owner. */
const TOWARDS = /^(?:with|to|from|by|against|vis|of)$/;

/** What the pack has where the question gives the one party what is the other's: `Russia's deficit` for India's. */
export function insteadOfOwner(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { tokens } = assertion.question;
  const mentions = mentionsIn(tokens, pack);
  const measured = candidatesOf(pack).candidates.filter((one) => {
    if (one.measure === null) return false;
    const label = tokensOf(one.measure.label);
    const inLabel = mentionsIn(label, pack);
    const named = inLabel.filter((mention) => partyOf(mention, pack) !== null);
    const term = inLabel.find((mention) => isKey(mention, one));
    const owner = term && ownerBefore(term.from, label, inLabel, pack);
    const hasOther = named.some(({ from }) => TOWARDS.test(label[from - 1]?.text ?? ''));
    if (!owner || !hasOther) return false;
    const said = mentions
      .filter((mention) => isKey(mention, one))
      .flatMap(({ from }) => ownerBefore(from, tokens, mentions, pack) ?? []);
    return said.length > 0 && !said.includes(owner);
  });
  const facts = measured.filter(({ source }) => source.from === 'fact');
  return nearest(facts.length > 0 ? facts : measured, assertion).slice(0, 1);
}

const mentionsIn = (tokens: readonly Token[], pack: Pack): readonly Mention[] =>
  readMentions(tokens, lexiconOf(pack)).filter(({ inner }) => !inner);

const isKey = ({ senses }: Mention, { keys }: Candidate): boolean =>
  senses.some((sense) => sense.kind === 'meaning' && keys.has(sense.id));

function partyOf({ senses }: Mention, pack: Pack): string | null {
  const party = senses.find(
    (sense) => sense.kind === 'entity' && pack.meta.parties.includes(sense.id),
  );
  return party?.kind === 'entity' ? party.id : null;
}

/** The party that stands nearest before a place and is not named as the other side. */
function ownerBefore(
  at: number,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  pack: Pack,
): string | null {
  const owners = mentions.flatMap((mention) => {
    const party = partyOf(mention, pack);
    const isNear = mention.to <= at && at - mention.to <= REACH;
    const isOther = TOWARDS.test(tokens[mention.from - 1]?.text ?? '');
    return party !== null && isNear && !isOther ? [party] : [];
  });
  return owners.at(-1) ?? null;
}

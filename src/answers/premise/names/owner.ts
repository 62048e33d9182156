import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Question } from '../../reading/question.ts';
import type { Assertion } from '../claims/assertion.ts';
import { nearest, speaksOf } from '../claims/near.ts';

/** How far before what is measured the one whose it is may stand. */
const REACH = 5;
/** A word so telling that is not spoken of says that something else is meant. */
const OF_ELSE = 0.65;

/** What the pack has where the question gives the one party what is the other's: `Russia's deficit` for India's. */
export function insteadOfOwner(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { tokens } = assertion.question;
  const mentions = mentionsIn(tokens, pack);
  // Most questions name neither.
  if (!mentions.some((mention) => partyOf(mention, pack) !== null)) return [];
  const owners = mentions.flatMap((mention) => {
    const { from, to } = mention;
    const owner =
      ownerBefore(from, tokens, mentions, pack) ?? ownerBehind(to, tokens, mentions, pack);
    return owner === null ? [] : [{ mention, owner }];
  });
  if (owners.length === 0) return [];
  const measured = ownedOf(pack).flatMap(({ candidate, owner }) => {
    const said = owners.filter(({ mention }) => isKey(mention, candidate));
    return said.length > 0 && !said.some((one) => one.owner === owner) ? [candidate] : [];
  });
  // What is sold is more than how much: of a ware no figure of all of them tells.
  const isOfElse = (one: Candidate): boolean =>
    assertion.slots.some(
      ({ slot, weight }) =>
        !slot.inner && weight >= OF_ELSE && !slot.terms.some((term) => speaksOf(one, term)),
    );
  if (measured.some(isOfElse)) return [];
  const facts = measured.filter(({ source }) => source.from === 'fact');
  return nearest(facts.length > 0 ? facts : measured, assertion).slice(0, 1);
}

/** Figures that are one party's towards the other, by the label of their measure. */
const ownedOf = perPack((pack): readonly { candidate: Candidate; owner: string }[] =>
  candidatesOf(pack).candidates.flatMap((candidate) => {
    if (candidate.measure === null) return [];
    const label = tokensOf(candidate.measure.label);
    const inLabel = mentionsIn(label, pack);
    const term = inLabel.find((mention) => isKey(mention, candidate));
    const owner = term && ownerBefore(term.from, label, inLabel, pack);
    const hasOther = inLabel.some(
      (mention) => partyOf(mention, pack) !== null && isOtherSide(label[mention.from - 1], pack),
    );
    return owner && hasOther ? [{ candidate, owner }] : [];
  }),
);

/** A name behind such a word is the other side and not the owner. */
const isOtherSide = (token: Token | undefined, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, 'towards');

const isAt = (token: Token | undefined, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, 'behind-towards');

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
    const isOther =
      isOtherSide(tokens[mention.from - 1], pack) ||
      isAt(tokens[mention.to], pack) ||
      isOfThing(mention, at, mentions);
    return party !== null && isNear && !isOther ? [party] : [];
  });
  return owners.at(-1) ?? null;
}

/** `Russian oil, why bought`: whose the thing right behind it is, and not who has what is measured. */
const isOfThing = ({ to }: Mention, at: number, mentions: readonly Mention[]): boolean =>
  mentions.some(
    ({ from, senses }) => from === to && from < at && senses.some(({ kind }) => kind === 'meaning'),
  );

/** The party named as the owner right after a place: `exports of Russia`. */
function ownerBehind(
  at: number,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  pack: Pack,
): string | null {
  const { is } = wordsOf(pack.vocabulary);
  const found = mentions.find(
    ({ from }) => from > at && from - at <= 2 && is(tokens[from - 1], 'owned-by'),
  );
  return found?.from === at + 1 ? partyOf(found, pack) : null;
}

/** Whether a text says of another country what the question says of one: `the Indian president`, `Indian tariffs`. */
export function isOfOther({ tokens }: Question, text: string, pack: Pack): boolean {
  const said = tokensOf(text);
  const asked = mentionsIn(tokens, pack);
  // `The Indian Air Force` says whose it is within its name.
  const told = readMentions(said, lexiconOf(pack));
  return tokens.some(({ stem: word, type }, at) => {
    const country = type === 'word' ? countryBefore(at, asked, pack) : null;
    if (country === null) return false;
    const others = said.flatMap((token, place) =>
      token.stem === word ? (countryBefore(place, told, pack) ?? []) : [],
    );
    return others.length > 0 && !others.includes(country);
  });
}

function countryBefore(at: number, mentions: readonly Mention[], pack: Pack): string | null {
  const before = mentions.filter(({ to }) => to === at);
  return before.map((one) => countryOf(one, pack)).find((country) => country !== null) ?? null;
}

function countryOf({ senses }: Mention, { entities }: Pack): string | null {
  const found = senses.find(
    (sense) => sense.kind === 'entity' && entities.get(sense.id)?.kind === 'country',
  );
  return found?.kind === 'entity' ? found.id : null;
}

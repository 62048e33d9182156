import type { Pack } from '../../../content/library.ts';
import type { WordRole } from '../../../content/schema/word-roles.ts';
import type { Dimension } from '../../../content/units.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { isNarrowed } from '../../finding/narrowed.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Figure } from '../operands/figures.ts';
import type { Reading } from '../operands/reading.ts';

/**
 * Whether a question speaks of something that the figures of a sum are not about: oil, where the sum
 * is of imports. The sum would then be of something else than what was asked.
 */
export function speaksOfMore(
  { said, question, pack, references }: Reading,
  figures: readonly Figure[],
): boolean {
  if (question.slots.some(({ outside, inner }) => outside === true && !inner)) return true;
  const index = candidatesOf(pack);
  const about = new Set(
    [
      ...figures,
      ...references.filter(({ by }) => by !== 'name').flatMap((one) => one.figures),
    ].flatMap(({ candidate }) => [...candidate.terms.keys()]),
  );
  const topics = topicTerms(pack);
  const isOther = (term: string): boolean =>
    topics.has(term) || (isSubject(term, pack) && index.weight(term) > 0.1);
  const { has, is } = wordsOf(pack.vocabulary);
  // `Defence imports`: right before a figure's own word, what the figure is not about narrows it.
  const narrowed = references.some(
    ({ at, by, figures: all }) =>
      by === 'word' &&
      said.some(
        ({ to, terms }) =>
          to === at &&
          // `A dollar increase` says only in what it is counted.
          !is(question.tokens[at - 1], 'dollar') &&
          [...terms].some(isOther) &&
          // `The X price and the lease price`: the name before the one is of the other.
          ![...terms].some((term) => term.startsWith('@') && about.has(term)) &&
          !all.some(({ candidate }) => [...terms].some((term) => candidate.terms.has(term))),
      ),
  );
  const isOfPart = figures.some(({ candidate }) => isNarrowed(question, candidate, pack));
  if (narrowed || isOfPart) return true;
  const reckons = said.filter(({ signs }) => signs.size > 0);
  return said.some(({ terms, from, to }) => {
    // What lies within a phrase that says how to reckon is no subject: `gets us to`.
    if (terms.size === 0 || reckons.some((one) => one.from <= from && to <= one.to)) return false;
    if ([...terms].some((term) => about.has(term))) return false;
    // The currency of the figures is no subject of its own.
    const words = question.tokens.slice(from, to).map(({ text }) => text);
    const isCurrency = ({ dimension }: Figure): boolean => {
      const role = CURRENCIES[dimension];
      return role !== undefined && words.every((word) => has(word, role, 'of-currency'));
    };
    if (figures.some(isCurrency)) return false;
    return [...terms].some(isOther);
  });
}

const SUBJECTS = new Set(['weapon-system', 'country', 'organisation', 'programme']);

const isSubject = (term: string, pack: Pack): boolean =>
  term.startsWith('@') &&
  SUBJECTS.has(pack.entities.get(term.slice(1))?.kind ?? '') &&
  !pack.meta.parties.includes(term.slice(1));

const CURRENCIES: Readonly<Partial<Record<Dimension, WordRole>>> = { usd: 'dollar', eur: 'euro' };

const known = new WeakMap<Pack, ReadonlySet<string>>();

/** Meanings that name a topic of the pack by themselves. */
function topicTerms(pack: Pack): ReadonlySet<string> {
  const before = known.get(pack);
  if (before) return before;
  const lexicon = lexiconOf(pack);
  const names = pack.meta.topics.flatMap(({ label, aliases }) => [label, ...aliases]);
  const made = new Set(
    names.flatMap((name) => {
      const tokens = tokensOf(name);
      const [first] = readMentions(tokens, lexicon);
      if (!first || first.to - first.from < tokens.length) return [];
      return first.senses.flatMap((sense) => (sense.kind === 'meaning' ? [sense.id] : []));
    }),
  );
  known.set(pack, made);
  return made;
}

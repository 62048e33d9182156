import type { Pack } from '../../../content/library.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import { isPrice } from './figure-traits.ts';
import { type Figure, figuresOf } from './figures.ts';
import { figuresOfNumber, figuresOfWord, placeOf, withoutModifiers } from './figures-meant.ts';
import { datedOrders, isTotal, totalSaid } from './figures-named.ts';
import type { Hit, Operands, Reference } from './operands.ts';
import { meets, readSaid, type Said } from './read-said.ts';
import { subjectSaid, subjectsMeant } from './read-subjects.ts';
import { referencesOf } from './references.ts';

/** The figures that a question means, by number, by the words of their measure, or by what they are of. */
export function readOperands(resolved: Resolved, pack: Pack): Operands {
  const { question } = resolved;
  const said = readSaid(question, pack);
  const { numbers } = figuresOf(pack);
  const own = new Set(question.slots.flatMap(({ terms }) => terms));
  const carried = resolved.slots.flatMap(({ slot }) =>
    slot.terms.filter((term) => !own.has(term) && !term.startsWith('#')),
  );
  const subjects = subjectsMeant(withoutReached(said, resolved, pack), carried, pack);
  const hits = new Map<Figure, Hit>();
  const hit = (figure: Figure, at: number, by: Reference['by'], stated = false): void => {
    const before = hits.get(figure);
    if (before && (before.stated || !stated)) return;
    hits.set(figure, { at: before?.at ?? at, by: before?.by ?? by, stated });
  };
  const used = new Set<StatedNumber>();
  for (const stated of question.numbers) {
    for (const figure of figuresOfNumber(stated, numbers, subjects)) {
      hit(figure, stated.at, 'number', true);
      used.add(stated);
    }
  }
  for (const one of withoutModifiers(said, question, pack)) {
    for (const figure of figuresOfWord(one, numbers, subjects)) {
      hit(figure, placeOf(one, figure, said), 'word');
    }
  }
  const total = totalSaid(said, question, pack);
  if (total && subjects.size === 0 && hits.size > 0) {
    for (const figure of numbers) if (isTotal(figure)) hit(figure, total.from, 'word');
  }
  const byWord = new Set(
    [...hits.keys()].flatMap((one) => (isPrice(one, pack) ? [...one.subjects] : [])),
  );
  for (const one of said) {
    const named = subjectSaid(one, subjects, pack);
    if (named === null || byWord.has(named)) continue;
    for (const figure of numbers) {
      if (figure.subjects.has(named) && isPrice(figure, pack)) hit(figure, one.from, 'name');
    }
  }
  for (const { subject, at } of datedOrders(said, question, pack)) {
    for (const figure of numbers) {
      if (figure.subjects.has(subject) && isPrice(figure, pack)) hit(figure, at, 'name');
    }
  }
  // `How much of it` may be asked of an amount; a word for a share asks for a share alone.
  // `What % of trade is that`: beside what is named, that which was spoken of goes into the sum.
  const besideThat =
    question.signs.has('share') &&
    question.signs.has('refers') &&
    question.tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'percent', 'share')) &&
    new Set(hits.keys().map(({ group }) => group)).size === 1 &&
    [...hits.values()].every(({ by }) => by === 'word');
  if (hits.size === 0 || besideThat) {
    const spoken: Said = { from: -1, to: -1, terms: new Set(carried), signs: new Set() };
    for (const figure of figuresOfWord(spoken, numbers, subjects)) hit(figure, -1, 'thread');
  }
  return {
    said,
    subjects,
    references: withoutKept(referencesOf(hits, numbers, question), question, pack),
    own: question.numbers.filter((one) => !used.has(one)),
  };
}

/** `If exports stay the same`: beside amounts of money, what says that they stay is no stay of anybody. */
function withoutKept(
  references: readonly Reference[],
  { tokens, signs }: Resolved['question'],
  { vocabulary }: Pack,
): readonly Reference[] {
  const isMoney = ({ by, chosen }: Reference): boolean =>
    by === 'word' && chosen.dimension === 'usd';
  if (!signs.has('hypothetical') || references.filter(isMoney).length < 2) return references;
  const runs = phraseRuns(tokens, vocabulary.phrases.kept);
  return references.filter(
    (one) => isMoney(one) || !runs.some(({ from, to }) => from <= one.at && one.at < to),
  );
}

/** `If exports hit 10 billion`, `hits the 2030 target`: what stands right before what is reached says no more than that. */
function withoutReached(
  said: readonly Said[],
  { question: { signs, numbers, tokens } }: Resolved,
  pack: Pack,
): readonly Said[] {
  const isAmount = (at: number): boolean =>
    signs.has('hypothetical') &&
    numbers.some(
      (stated) =>
        stated.kind === 'money' &&
        (stated.at === at || (stated.at === at + 1 && tokens[at]?.type !== 'word')),
    );
  const { is } = wordsOf(pack.vocabulary);
  const aims = aimTerms(pack);
  const isAim = (at: number): boolean => {
    const reach = tokens.slice(at, at + AIM).findIndex((token, place) => {
      const isBefore = token.type === 'number' || is(token, 'article', 'determiner');
      return !isBefore || place === AIM - 1;
    });
    return reach >= 0 && said.some(({ from, terms }) => from === at + reach && meets(aims, terms));
  };
  return said.filter(
    ({ to, terms }) =>
      !(isAmount(to) || isAim(to)) ||
      [...terms].some((term) => term.startsWith('@')) ||
      meets(aims, terms),
  );
}

/** So far behind it an aim may stand: `hits the 2030 target`. */
const AIM = 4;

/** The words by which what is only aimed at is asked for. */
const aimTerms = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      figuresOf(pack).numbers.flatMap(({ isAim, candidate }) =>
        isAim ? [...candidate.keys].filter((key) => !key.startsWith('!')) : [],
      ),
    ),
);

import type { Pack } from '../../../content/library.ts';
import type { Ask } from '../../../content/schema/vocabulary.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import type { StatedNumber } from '../../language/values.ts';
import { ASKING, HELPING, type Words, wordsOf } from '../../language/words.ts';
import type { Slot } from '../slots.ts';
import { isPolar } from './polar.ts';

/** What kinds of answer a question asks for: words that ask, but for those that only join or open a clause. */
export function readAsks(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  slots: readonly Slot[],
  numbers: readonly StatedNumber[],
  pack: Pack,
): ReadonlySet<Ask> {
  const words = wordsOf(pack.vocabulary);
  const asking = mentions.flatMap((mention) =>
    mention.inner
      ? []
      : mention.senses.flatMap((sense) =>
          sense.kind === 'ask' ? [{ ask: sense.ask, mention }] : [],
        ),
  );
  const asks = new Set<Ask>(asking.map(({ ask }) => ask));
  // `A hug when he arrived`: between two things asked of, it joins them and asks for no date.
  for (const { ask, mention } of asking) {
    if (ask !== 'when' && ask !== 'where') continue;
    const before = slots.some(({ at, inner }) => !inner && at < mention.from);
    const after = slots.some(({ at, inner }) => !inner && at >= mention.to);
    const joined = words.is(
      tokens[mention.from - 1],
      'conjunction',
      'connective',
      'disjunction',
      'from',
      'until',
      'done-by',
    );
    // `The squadrons: where are they` asks, with its verb before whom it is asked of.
    const isInverted = words.is(tokens[mention.to], ...HELPING);
    const isRelative = !joined && !isInverted && words.is(tokens[mention.from], 'relative');
    if (before && after && isRelative) asks.delete(ask);
  }
  if (opensClause(tokens, asking, words)) asks.delete('when');
  // `Where do the talks stand`: in what matter, and at no place.
  if (tokens.some((token) => words.is(token, 'in-matter'))) asks.delete('where');
  if (asks.has('when') && isOfTimetable(tokens, slots, asking, pack)) asks.delete('when');
  // `50%` states a percentage and asks for none.
  if (
    numbers.some(({ kind }) => kind === 'percent') &&
    !tokens.some(
      (token, at) =>
        words.is(token, 'asking-what', 'asking-which', 'quantity') &&
        words.is(tokens[at + 1], 'percent', 'share'),
    )
  ) {
    asks.delete('percent');
  }
  return asks;
}

/** `When people say that it is upgraded, what is meant`: such a word opens a clause of what is asked behind it. */
function opensClause(
  tokens: readonly Token[],
  asking: readonly { readonly ask: Ask; readonly mention: Mention }[],
  { is }: Words,
): boolean {
  const dates = asking.filter(({ ask }) => ask === 'when');
  const [first] = dates;
  if (dates.length !== 1 || !first || !is(tokens[first.mention.from], 'relative')) return false;
  const { from, to } = first.mention;
  const opens = from === 0 && to === 1 && !is(tokens[to], ...HELPING, ...JOINING, ...ASKING);
  return opens && tokens.slice(to).some((token) => is(token, ...ASKING));
}

/** `When and where`, `when exactly`: what asks goes on behind it. */
const JOINING = ['conjunction', 'disjunction', 'roughly'] as const;

/**
 * Whether a date is asked for by nothing but a word as `schedule`, of which something else is asked: `what
 * threatens the timeline`, `is the schedule packed`.
 */
function isOfTimetable(
  tokens: readonly Token[],
  slots: readonly Slot[],
  asking: readonly { readonly ask: Ask; readonly mention: Mention }[],
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isNamed = asking.every(
    ({ ask, mention }) =>
      ask !== 'when' || (mention.to - mention.from === 1 && is(tokens[mention.from], 'timetable')),
  );
  if (!isNamed) return false;
  const asksOther = tokens.some(
    (token, at) =>
      is(token, 'asking-what', 'asking-which', 'asking-how', 'asking-who') &&
      slots.some((slot) => slot.at === at + 1 && !slot.inner),
  );
  // `Is there a schedule for it` asks for one.
  return asksOther || (isPolar(tokens, pack) && !is(tokens[1], 'pronoun'));
}

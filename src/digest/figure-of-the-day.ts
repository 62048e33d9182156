import { factsBehind } from '../briefing/facts-behind.ts';
import { type FiguredFact, withFigures } from '../briefing/figures.ts';
import type { Derived, Pack } from '../content/library.ts';

export type FigureOfTheDay =
  | { readonly from: 'fact'; readonly figured: FiguredFact }
  | { readonly from: 'derivation'; readonly derived: Derived };

/**
 * A worked-out figure, for its arithmetic; a reported one where nothing can be worked out. One that
 * rests on a fact of `news` (ids) where there is one. It turns with the days, so that the figures of a
 * pack come round. Null where the pack has none.
 */
export function figureOfTheDay(
  pack: Pack,
  day: Temporal.PlainDate,
  news: ReadonlySet<string>,
): FigureOfTheDay | null {
  const derived = [...pack.derivations.values()];
  const onNews = derived.filter((one) => factsBehind(one).some(({ id }) => news.has(id)));
  const workedOut = (onNews.length > 0 ? onNews : derived).map(
    (one) => ({ from: 'derivation', derived: one }) as const,
  );
  const reported = withFigures([...pack.facts.values()])
    .filter(({ figure }) => 'value' in figure)
    .map((figured) => ({ from: 'fact', figured }) as const);
  const figures: readonly FigureOfTheDay[] = workedOut.length > 0 ? workedOut : reported;
  const ordinal = Temporal.PlainDate.from('1970-01-01').until(day).days;
  return figures.at(ordinal % Math.max(1, figures.length)) ?? null;
}

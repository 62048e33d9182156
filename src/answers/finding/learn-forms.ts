import type { AskedForm } from './asked-forms.ts';
import type { TermGatherer } from './candidate-terms.ts';
import type { Given } from './figure-terms.ts';
import type { TermTable } from './term-table.ts';

/** How much a word counts that stands in one, two or more of the editor's questions. */
const ASKED_WEIGHTS = [0.7, 0.85, 0.95] as const;

/** Adds the words of the editor's questions, each by how many of them have it. */
export function learn(terms: TermGatherer, table: TermTable, forms: readonly AskedForm[]): void {
  if (forms.length === 0) return;
  const times = new Map<string, number>();
  for (const { terms: asked } of forms) {
    for (const term of asked) {
      if (!term.startsWith('#')) times.set(term, (times.get(term) ?? 0) + 1);
    }
  }
  for (const [term, count] of times) {
    const share = ASKED_WEIGHTS[Math.min(count, ASKED_WEIGHTS.length) - 1];
    if (share !== undefined) terms.raise([table.numberOf(term)], share);
  }
}

/** The kinds of answer that questions of this kind are given, besides figures. */
export function givenToForms(forms: readonly AskedForm[]): readonly Given[] {
  if (forms.length === 0) return [];
  const asks = new Set(forms.flatMap((form) => [...form.asks]));
  const plain = (['who', 'where', 'why', 'how'] as const).filter((ask) => asks.has(ask));
  const named = forms.flatMap(({ kinds }) => kinds);
  return [...plain, ...new Set(named)];
}

import type { NameChoice } from './name-match.ts';

/** What a platform shows for a half-typed option; see `Suggestion` of the contract. */
export interface Offer {
  readonly label: string;
  readonly value: string;
}

/** Discord shows 25 and refuses more. */
const SUGGESTIONS_CAP = 25;

/** The first 25 choices as suggestions, each with the text that stands for it as an argument. */
export function asSuggestions<Value>(
  choices: readonly NameChoice<Value>[],
  argumentFor: (value: Value) => string,
): readonly Offer[] {
  return choices
    .slice(0, SUGGESTIONS_CAP)
    .map((choice) => ({ label: choice.label, value: argumentFor(choice.value) }));
}

import { distance } from 'fastest-levenshtein';
import type { NameChoice } from '../../briefing/name-match.ts';
import { normaliseName } from '../../content/name.ts';

/**
 * Zones that a text which was handed in may mean, best first: those of whose words it is
 * (`Argentina`; `Berlin, Germany`), else those whose name it nearly is (`Londn`). That it begins a longer name is for who is
 * still typing alone: `Mars` is not short for the Marshall Islands.
 */
export function nearZones(
  text: string,
  choices: readonly NameChoice<string>[],
): readonly NameChoice<string>[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const whole = choices.filter((choice) => {
    const known = new Set(namesOf(choice).flatMap(wordsOf));
    return words.every((word) => known.has(word));
  });
  return whole.length > 0 ? whole : alike(normaliseName(text), choices);
}

function alike(
  asked: string,
  choices: readonly NameChoice<string>[],
): readonly NameChoice<string>[] {
  return choices
    .map((choice) => ({
      choice,
      slips: Math.min(...namesOf(choice).map((name) => distance(asked, normaliseName(name)))),
    }))
    .filter(({ slips }) => slips <= slipsIn(asked))
    .sort((a, b) => a.slips - b.slips)
    .map(({ choice }) => choice);
}

/** One slip in a short name, two in a longer one; none under four letters. */
const slipsIn = (name: string): number => (name.length < 4 ? 0 : name.length < 6 ? 1 : 2);

const namesOf = ({ label, aliases }: NameChoice<string>): readonly string[] => [label, ...aliases];

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s\-–—/_(),.]+/u)
    .map(normaliseName)
    .filter((word) => word !== '');

import type { Pack } from '../../content/library.ts';
import type { AnswerLanguage } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import { PHRASES } from './phrases.ts';
import { writeDerivedOf, writeFigureOf } from './write-value.ts';

/** One sentence of what a candidate says; in another language its label and its value. */
export function statementOf(
  { source, measure }: Candidate,
  pack: Pack,
  language: AnswerLanguage,
  /** Whether its own words are wanted, and not its value. */
  inWords = false,
): string {
  if (source.from === 'derivation') {
    const { label } = source.derived.derivation;
    return `${label}: ${writeDerivedOf(source.derived, language)}.`;
  }
  const { fact } = source;
  if (language === 'en') return fact.text;
  if (fact.figure && measure && !inWords) {
    return `${labelOf(measure, language)}: ${writeFigureOf(fact.figure, pack, language)}.`;
  }
  return `${PHRASES[language].facts}${fact.text}`;
}

/** The sentence behind what is said of it: in another language that takes the place of the words that it begins with. */
export function ledBy(
  before: string,
  candidate: Candidate,
  pack: Pack,
  language: AnswerLanguage,
  inWords = false,
): string {
  const said = statementOf(candidate, pack, language, inWords);
  const { facts } = PHRASES[language];
  return before !== '' && facts !== '' && said.startsWith(facts)
    ? `${before}${said.slice(facts.length)}`
    : `${before}${said}`;
}

/** What a measure is called in a language; in English where it has no name there. */
export function labelOf(
  measure: NonNullable<Candidate['measure']>,
  language: AnswerLanguage,
): string {
  return (language === 'en' ? undefined : measure.labels[language]) ?? measure.label;
}

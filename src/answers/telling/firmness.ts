import type { Fact } from '../../content/schema/fact.ts';
import type { AnswerLanguage } from '../answer.ts';
import { PHRASES } from './phrases.ts';

/** How firm a statement is, in the words that stand before it. */
export function firmnessOf(status: Fact['status'], language: AnswerLanguage): string {
  const phrases = PHRASES[language];
  switch (status) {
    case 'expected':
      return phrases.expected;
    case 'proposed':
      return phrases.proposed;
    case 'target':
      return phrases.target;
    default:
      return phrases.said;
  }
}

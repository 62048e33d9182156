import { z } from 'zod';
import { text } from './common.ts';
import { LIST } from './word-roles.ts';

const WORD = String.raw`[^\s|?]+(?:\|[^\s|?]+)*`;
const PHRASE = new RegExp(`^(?:${WORD}\\?? )*${WORD}(?: ${WORD}\\?)*$`, 'u');

/**
 * Words side by side, each of which may be one of several, `can|could`, or left out, `please?`: so one phrase
 * is all that people make of it.
 */
const phrase = text(1, 200).regex(
  PHRASE,
  'must be words with one space between them, each perhaps one of several (can|could) or left out (please?), and not all of them left out',
);

const phrases = z.array(phrase, LIST).default([]);
/** The same in each language in which Sherpa is asked. */
export const politePhrases = z
  .strictObject({ en: phrases, hi: phrases, ru: phrases })
  .default({ en: [], hi: [], ru: [] });

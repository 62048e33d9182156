import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../src/answers/finding/candidates.ts';
import { splitQuestion } from '../../src/answers/parts/clauses.ts';
import { isDenial } from '../../src/answers/premise/deeds/denials.ts';
import { readQuestion } from '../../src/answers/reading/question.ts';
import { wantOf } from '../../src/answers/reading/wanted/read-want.ts';
import { answersWant } from '../../src/answers/reading/wanted/wants.ts';
import type { Pack } from '../../src/content/library.ts';
import type { EntityKind } from '../../src/content/schema/entity.ts';
import type { Language } from '../../src/content/schema/languages.ts';
import type { Vocabulary } from '../../src/content/schema/vocabulary.ts';
import type { WordRole } from '../../src/content/schema/word-roles.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

/** The shipped pack with a vocabulary that an editor has changed. */
function edited(edit: (vocabulary: Vocabulary) => void): Pack {
  const vocabulary = structuredClone(shipped.vocabulary);
  edit(vocabulary);
  return { ...shipped, vocabulary };
}

const withWord = (role: WordRole, language: Language, word: string): Pack =>
  edited(({ words }) => {
    const listed = words[role] ?? { en: [], hi: [], ru: [] };
    words[role] = { ...listed, [language]: [...listed[language], word] };
  });

describe('a word that an editor adds', () => {
  it('to the verbs of saying asks for somebody’s own words', () => {
    const question = 'What did Putin proclaim about trade?';
    expect(readQuestion(question, shipped).speaker).toBeNull();
    expect(readQuestion(question, withWord('saying', 'en', 'proclaim')).speaker).toBe(
      'vladimir-putin',
    );
  });

  it('to the helping verbs opens a question of yes or no', () => {
    const question = 'Aint the S-400 delivered';
    expect(readQuestion(question, shipped).polar).toBe(false);
    expect(readQuestion(question, withWord('be', 'en', 'aint')).polar).toBe(true);
  });

  it('to what joins two questions parts them', () => {
    const question = 'Когда начнется саммит, притом кто его принимает?';
    expect(splitQuestion(question, shipped)).toHaveLength(1);
    expect(splitQuestion(question, withWord('conjunction', 'ru', 'притом'))).toHaveLength(2);
  });

  it('to the question words of a language asks wherever it stands', () => {
    const question = 'S-400 ki keemat kitni hai aur deliveries kadon khatam?';
    expect(splitQuestion(question, shipped)).toHaveLength(1);
    expect(splitQuestion(question, withWord('asking-otherwise', 'hi', 'kadon'))).toHaveLength(2);
  });

  it('to the words for a length of time is the unit of an answer', () => {
    const said = (week: readonly string[]): string => {
      const pack = edited(({ asks, words }) => {
        asks['how-long']?.en.push('how many sennights');
        words.week?.en.push(...week);
      });
      return ask(pack, 'How many sennights between the Tianjin meeting and the Delhi summit?')
        .answer.lead;
    };
    expect(said([])).toContain('94 days');
    expect(said([])).not.toContain('weeks');
    expect(said(['sennights'])).toContain('13.4 weeks');
  });

  it('as a name that is a pronoun too names only where it is written in capitals', () => {
    const named = (question: string, pack: Pack) =>
      readQuestion(question, pack).entities.includes('sco');
    const pack = withWord('pronoun-or-name', 'en', 'sco');
    expect(named('When did Modi reach sco?', shipped)).toBe(true);
    expect(named('When did Modi reach sco?', pack)).toBe(false);
    expect(named('When did Modi reach the S.C.O?', pack)).toBe(
      named('When did Modi reach the S.C.O?', shipped),
    );
    expect(named('When did Modi reach the SCO?', pack)).toBe(true);
  });
});

describe('a turn of phrase that an editor adds', () => {
  it('says that a statement denies', () => {
    const text = 'The offer is off the table.';
    expect(isDenial(text, shipped)).toBe(false);
    expect(
      isDenial(
        text,
        edited(({ phrases }) => {
          phrases.denied = { ...phrases.denied, en: [...phrases.denied.en, 'off the table'] };
        }),
      ),
    ).toBe(true);
  });

  it('says that what looks like a denial is none', () => {
    expect(isDenial('It is not only a deal.', shipped)).toBe(false);
    expect(isDenial('It is not a deal.', shipped)).toBe(true);
  });
});

describe('a meaning that an editor gives kinds', () => {
  it('is answered by an entity of them', () => {
    const answering = (kinds: EntityKind[]): number => {
      const pack = edited(({ meanings }) => {
        meanings.harbour = {
          en: ['harbour'],
          hi: [],
          ru: [],
          of: [],
          kinds,
          narrows: false,
          opposite: [],
          partly: [],
        };
      });
      const question = readQuestion('Which harbour hosted the leaders?', pack);
      const want = wantOf(question, pack);
      expect(want).toEqual({ kind: 'named', terms: ['harbour'] });
      return candidatesOf(pack).candidates.filter((one) => answersWant(one, want, question, pack))
        .length;
    };
    expect(answering([])).toBe(0);
    expect(answering(['place'])).toBeGreaterThan(0);
  });

  it('of which several are asked for by name is named', () => {
    const question = 'Which harbours are there?';
    const meaning = {
      en: ['harbour', 'harbours'],
      hi: [],
      ru: [],
      of: [],
      kinds: [],
      narrows: false,
      opposite: [],
      partly: [],
    };
    const want = (several?: 'named' | 'listed') => {
      const pack = edited(({ meanings }) => {
        meanings.harbour = several ? { ...meaning, several } : meaning;
      });
      return wantOf(readQuestion(question, pack), pack).kind;
    };
    expect([want(), want('named')]).toEqual(['statement', 'named']);
  });
});

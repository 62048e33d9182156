import type { ExamQuestion, Expectation } from '../content/schema/exam.ts';
import { hasPiece, namePiece } from './wording.ts';

/** What was answered to one turn, as a reader gets it. */
export interface GivenAnswer {
  readonly status: 'answered' | 'declined';
  /** The whole answer as plain text. */
  readonly text: string;
  /** Ids of the facts that it rests on. */
  readonly facts: readonly string[];
  /** Ids of their sources. */
  readonly sources: readonly string[];
}

/** One turn with its answer and what is wrong with it; nothing where it is right. */
export interface MarkedTurn {
  /** Id of the exam's question. */
  readonly question: string;
  readonly kind: string;
  /** Counted from 1. */
  readonly turn: number;
  readonly asked: string;
  readonly answer: GivenAnswer;
  readonly faults: readonly string[];
}

/** No answer may be longer: what a phone shows without scrolling. */
const TEXT_CAP = 700;

/** Marks the answers to one question of an exam, one a turn. */
export function markQuestion(
  question: ExamQuestion,
  answers: readonly GivenAnswer[],
): readonly MarkedTurn[] {
  return question.turns.map((asked, at) => {
    const expected = question.expect[at];
    const answer = answers[at] ?? { status: 'declined', text: '', facts: [], sources: [] };
    return {
      question: question.id,
      kind: question.kind,
      turn: at + 1,
      asked,
      answer,
      faults: expected ? faultsOf(answer, expected) : [],
    };
  });
}

/** Whatever an exam expects, an answer has a source, and none is too long or empty. */
function faultsOf(answer: GivenAnswer, expected: Expectation): readonly string[] {
  const { status, text, sources } = answer;
  return [
    ...(expected.status === 'any' || status === expected.status
      ? []
      : [`it should be ${expected.status}`]),
    ...expected.must
      .filter((piece) => !hasPiece(text, piece))
      .map((piece) => `it lacks ${namePiece(piece)}`),
    ...expected.mustNot
      .filter((piece) => hasPiece(text, piece))
      .map((piece) => `it has ${namePiece(piece)}`),
    ...(status === 'answered' && sources.length === 0 ? ['it names no source'] : []),
    ...(text.length > TEXT_CAP ? [`it has ${text.length} characters, more than ${TEXT_CAP}`] : []),
    ...(text.trim() === '' ? ['it is empty'] : []),
  ];
}

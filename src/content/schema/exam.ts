import { z } from 'zod';
import { day, id, idOf, label, text } from './common.ts';

const SHARE = 'must be a share of the turns in percent, a number from 0 to 100';
const share = z.number(SHARE).min(0, SHARE).max(100, SHARE);

const PIECE = 'must be text of 1 to 200 characters, or a list of such texts of which one is enough';
const wording = z.string(PIECE).min(1, PIECE).max(200, PIECE);
/** Text to be looked for in an answer; of several, each will do. */
const piece = z.union([wording, z.array(wording, PIECE).min(2, PIECE)], PIECE);
const pieces = z.array(piece, 'must be a list in square brackets').default([]);

const STATUS = 'must be answered, declined or any';
/** What the answer to one turn must be. */
const expectation = z.strictObject({
  /** `any`: either will do, where only what it says or leaves unsaid matters. */
  status: z.enum(['answered', 'declined', 'any'], STATUS),
  must: pieces,
  mustNot: pieces,
});

/** What one person asks, one turn after another, and what is expected of each answer. */
const examQuestion = z.strictObject({
  id: idOf('the id of the question'),
  /** Id of a kind. */
  kind: id,
  turns: z
    .array(text(1, 4000), 'must be a list of questions')
    .min(1, 'must have at least one question'),
  /** As many as there are turns. */
  expect: z.array(expectation, 'must be a list with an entry for each turn'),
});

const examKind = z.strictObject({ id, label, pass: share });

/** `exam.yaml`: questions with which an editor proves that the pack answers well. */
export const exam = z.strictObject({
  /** Share of all turns that must be right. */
  pass: share,
  /** The day on which the questions are asked, at noon UTC; left out, the day of the exam. */
  day: day.optional(),
  /** What the questions try, each with a pass mark of its own. */
  kinds: z.array(examKind, 'must be a list of kinds').min(1, 'must name at least one kind'),
  questions: z
    .array(examQuestion, 'must be a list of questions')
    .min(1, 'must have at least one question'),
});

export type Exam = z.infer<typeof exam>;
export type ExamQuestion = z.infer<typeof examQuestion>;
export type Expectation = z.infer<typeof expectation>;
export type ExamPiece = z.infer<typeof piece>;

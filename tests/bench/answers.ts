import MiniSearch from 'minisearch';
import { z } from 'zod';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Pack } from '../../src/content/library.ts';
import { loadExam } from '../../src/content/load-exam.ts';
import { loadShipped } from '../pack/shipped.ts';
import {
  type GeneratedQuestion,
  generateContents,
  generateQuestions,
  indexContents,
} from './generated-library.ts';
import { FACTS_PER_PACK } from './generated-pack.ts';

const NOW = Temporal.Instant.from('2025-12-06T12:00:00Z');

/** With slips, so that the words by which slips are set right are read too. */
const FIRST_QUESTION = 'how mutch is the totl?';

/** A query over all facts of a large library takes long, and only its median is told. */
const ALL_FACTS_QUESTIONS = 100;

export interface AnswerCounts {
  /** How often each question is asked. */
  readonly rounds: number;
  /** How many questions are asked of each generated library. */
  readonly questions: number;
  /** Sizes of the generated libraries, in facts, smallest first. */
  readonly sizes: readonly number[];
}

const times = z.array(z.number());

/** What was measured, as one process hands it to another. All in milliseconds. */
export const answerTimesSchema = z.object({
  shippedMs: times,
  libraries: z.array(
    z.object({
      facts: z.number(),
      packs: z.number(),
      /** From the checked content of all packs until any of them can be asked. */
      contentMs: z.number(),
      /** The first question of each pack, which builds its index: a pack that nobody asks has none. */
      firstMs: times,
      /** A question each, to the pack that it is about. */
      answersMs: times,
      /** The same questions as bare queries of MiniSearch over the facts of the same pack. */
      sameFactsMs: times,
      /** Over the facts of all packs. */
      allFactsMs: times,
    }),
  ),
});

export type AnswerTimes = z.infer<typeof answerTimesSchema>;
/** One generated library. */
export type LibraryTimes = AnswerTimes['libraries'][number];

/** Times answers from the shipped pack and from generated libraries, in this process. */
export async function measureAnswers(counts: AnswerCounts): Promise<AnswerTimes> {
  const shipped = await loadShipped();
  const asked = await questionsOf(shipped);
  const ask = ({ pack, text }: GeneratedQuestion): unknown =>
    answerQuestion({ text, thread: [] }, pack, NOW);
  for (const question of asked) ask(question);
  const shippedMs = Array.from({ length: counts.rounds }, () => asked)
    .flat()
    .map((question) => time(() => ask(question)));
  const libraries = counts.sizes.map((size) =>
    measureLibrary(size, counts.questions, shipped.vocabulary, ask),
  );
  return { shippedMs, libraries };
}

function measureLibrary(
  facts: number,
  count: number,
  vocabulary: Pack['vocabulary'],
  ask: (question: GeneratedQuestion) => unknown,
): LibraryTimes {
  const contents = generateContents(Math.max(1, Math.round(facts / FACTS_PER_PACK)), 0, vocabulary);
  let packs: readonly Pack[] = [];
  const contentMs = time(() => {
    packs = indexContents(contents, vocabulary);
  });
  const firstMs = packs.map((pack) => time(() => ask({ pack, text: FIRST_QUESTION })));
  const questions = generateQuestions(packs, count);
  const answersMs = questions.map((question) => time(() => ask(question)));
  const ofPack = new Map(packs.map((pack) => [pack, bareSearch([pack])]));
  const ofAll = bareSearch(packs);
  return {
    facts: packs.length * FACTS_PER_PACK,
    packs: packs.length,
    contentMs,
    firstMs,
    answersMs,
    sameFactsMs: questions.map(({ pack, text }) => time(() => ofPack.get(pack)?.search(text))),
    allFactsMs: questions
      .slice(0, ALL_FACTS_QUESTIONS)
      .map(({ text }) => time(() => ofAll.search(text))),
  };
}

/** MiniSearch as its documentation begins: the texts, no boosts, no fuzziness. */
function bareSearch(packs: readonly Pack[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  for (const pack of packs) {
    index.addAll(
      [...pack.facts.values()].map(({ id, text }) => ({ id: `${pack.meta.id}/${id}`, text })),
    );
  }
  return index;
}

/** The exam's questions; where there is none, one for each measure and each entity. */
async function questionsOf(pack: Pack): Promise<readonly GeneratedQuestion[]> {
  const examined = await loadExam(`data/${pack.meta.id}`);
  const texts =
    examined && 'exam' in examined
      ? examined.exam.questions.flatMap(({ turns }) => turns)
      : [
          ...[...pack.measures.values()].map(({ label }) => `How large is ${label}?`),
          ...[...pack.entities.values()].map(({ name }) => `What is known of ${name}?`),
        ];
  return texts.map((text) => ({ pack, text }));
}

/** Milliseconds that the work takes. */
function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

import { describe, expect, it } from 'vitest';
import type { Answer, ThreadTurn } from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { type Candidate, candidatesOf } from '../../src/answers/finding/candidates.ts';
import { type Suggestible, suggestibleOf } from '../../src/answers/telling/suggestible.ts';
import { factsBehind } from '../../src/briefing/facts-behind.ts';
import { invented, shipped } from '../commands/rig.ts';

/** What Slack and Discord show of a button's label. */
const SLACK_CAP = 75;
const DISCORD_CAP = 80;

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (text: string, thread: readonly ThreadTurn[] = []) =>
  answerQuestion({ text, thread }, shipped, now);
const idsOf = ({ support }: ReturnType<typeof ask>): readonly string[] =>
  support.flatMap((one): readonly string[] => {
    if (one.from === 'fact') return [one.fact.id];
    if (one.from === 'derivation') return [one.derived.derivation.id];
    return [];
  });

/** Whether an answer leads with the value of a derivation as a sum of its own, from facts of the same. */
function isReckoned({ support: [first] }: Answer, { source }: Candidate): boolean {
  if (first?.from !== 'sum' || source.from !== 'derivation') return false;
  const { derived } = source;
  const inputs = new Set(first.inputs.map(({ id }) => id));
  const facts = new Set(factsBehind(derived).map(({ id }) => id));
  const value = Number(/[\d.]+/.exec(first.value.replaceAll(',', ''))?.[0]);
  return !inputs.isDisjointFrom(facts) && Math.abs(value / derived.value - 1) < 0.02;
}

const questions = suggestibleOf(shipped).flatMap((one) =>
  Object.values(one.texts).flatMap((text): [string, Suggestible][] => (text ? [[text, one]] : [])),
);

describe('a question that may be suggested', () => {
  it.each(questions)('"%s" is answered with what it stands for', (text, stands) => {
    const answeredBy = [...stands.answeredBy];
    const answer = ask(text);
    const ids = idsOf(answer);
    expect(answer.status).toBe('answered');
    // A figure is what the answer leads with; several facts may carry a statement together.
    const leads = answeredBy.some(({ measure, source }) => measure ?? source.from === 'derivation');
    const wanted = answeredBy.map(({ id }) => id);
    const has = wanted.some((id) => (leads ? ids.slice(0, 1) : ids).includes(id));
    expect(has || answeredBy.some((one) => isReckoned(answer, one)), answer.lead).toBe(true);
  });

  it('is short enough to stand whole on a button of either platform', () => {
    for (const [text] of questions) {
      expect(text.length, text).toBeLessThanOrEqual(Math.min(SLACK_CAP, DISCORD_CAP));
      expect(text, text).toMatch(/\?$/);
    }
  });

  it('stands for every measure of the shipped pack, in words of its own', () => {
    const ids = suggestibleOf(shipped).map(({ id }) => id);
    for (const { id, label, question } of shipped.measures.values()) {
      expect(ids).toContain(id);
      expect(question?.en, label).toBeDefined();
    }
  });

  it('is the label where the editor has written none', () => {
    const texts = suggestibleOf(invented).map((one) => one.texts.en);
    const [measure] = [...invented.measures.values()].filter(({ question }) => !question);
    expect(texts).toContain(`${measure?.label}?`);
  });
});

describe('the questions below an answer', () => {
  it('are up to three, and not the one that was asked', () => {
    for (const [text] of questions) {
      const { followUps } = ask(text);
      expect(followUps.length).toBeLessThanOrEqual(3);
      expect(new Set(followUps).size).toBe(followUps.length);
      expect(followUps).not.toContain(text);
    }
  });

  it('are on what was just spoken of', () => {
    for (const text of ask('how many S-400 systems are outstanding?').followUps) {
      expect(text).toMatch(/S-400/);
    }
    for (const text of ask('price of the submarine lease').followUps) {
      expect(text).toMatch(/submarine|lease|shipyard/i);
    }
    for (const text of ask('what is the trade deficit').followUps) {
      expect(text).toMatch(/deficit|trade|export|import/i);
    }
  });

  it('are on what is nearest where the pack does not have it', () => {
    const answer = ask('what does the S-500 cost?');
    expect(answer.status).toBe('declined');
    expect(answer.followUps[0]).toMatch(/S-500/);
    expect(ask('will India buy the S-400 next year?').followUps[0]).toMatch(/S-400/);
  });

  it('are what the pack is about where nothing is near', () => {
    const answer = ask('who won the cricket?');
    expect(answer.followUps).toHaveLength(3);
  });

  it('never were asked or answered in the thread', () => {
    const { byId } = candidatesOf(shipped);
    const thread: ThreadTurn[] = [];
    const told = new Set<string>();
    let text = 'how large is trade?';
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = ask(text, thread);
      for (const id of idsOf(answer)) told.add(id);
      for (const next of answer.followUps) {
        const stands = questions.find(([one]) => one === next)?.[1];
        expect(stands, next).toBeDefined();
        expect(
          [...(stands?.answeredBy ?? [])].filter(({ id }) => told.has(id) && byId.has(id)),
          next,
        ).toEqual([]);
      }
      thread.push({ speaker: 'person', text }, { speaker: 'sherpa', text: answer.lead });
      text = answer.followUps[0] ?? '';
      expect(text).not.toBe('');
    }
  });

  it('are in the language of the asker', () => {
    expect(ask('S-400 की कीमत कितनी है?').followUps[0]).toMatch(/\p{Script=Devanagari}/u);
    expect(ask('Сколько стоит контракт на С-400?').followUps[0]).toMatch(/\p{Script=Cyrillic}/u);
  });
});

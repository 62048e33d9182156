import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (...turns: string[]) => askThread(turns, shipped, now).at(-1);

describe('the plainest words', () => {
  it.each([
    ['total trade', /68\.7 billion.*67 billion/],
    ['what is total trade', /68\.7 billion.*67 billion/],
    ['total trade in the latest year?', /68\.7 billion/],
    ['trade target', /USD 100 billion/],
    ['exports', /USD 4\.9 billion/],
    ['s-400 delivered so far', /three S-400 units/],
    ['lease signed', /March 2019/],
    ['How much was the 2018 S-400 deal?', /USD 5\.5 billion/],
    ['When does Chand expect the talks to take place?', /5 and 6 December/],
    ['what % duty has washington slapped on indian goods', /50 per cent/],
    ['By what percentage must trade rise to attain the 2030 target?', /45\.6%/],
    ['Who is Putin?', /Vladimir Putin/],
    ['who is the prime minister of India', /Narendra Modi/],
    ["Who's the Russian defence minister?", /Belousov/],
    ['total trade in 2024-25, for a policy memo', /68\.7 billion/],
    ['who praised India, Modi or Putin?', /Putin praised India/],
    ['Who gave the gift, Putin or his host?', /Modi gave Vladimir Putin/],
    ['who said "not a buyer-seller relationship"?', /^Vladimir Putin said/],
    ['who says the price stalled the talks?', /^That is from Bloomberg.*stalled the talks/],
    ["diff between the two articles' trade totals?", /USD 1\.7 billion/],
    ['what did the first S-400 order cost?', /USD 5\.5 billion/],
    ['For a background note: how large is the deficit?', /60 billion.*58\.9 billion/],
  ])('"%s" get what they name', (question, said) => {
    const answer = last(question);
    expect(answer?.status).toBe('answered');
    expect(answer?.text.split('\n')[0]).toMatch(said);
  });

  it.each([
    [['Trade in 2024-25', 'and in 2024?'], /67 billion/],
    [['Trade in 2024-25', 'and the target?'], /USD 100 billion/],
  ])('do so in a thread, too: %j', (turns, said) => {
    expect(last(...turns)?.text.split('\n')[0]).toMatch(said);
  });

  it.each([
    "Who is Putin's wife?",
    'How much does India trade with China each year?',
    'when will the S-500 be delivered?',
    'What is the total cost of the Su-30 upgrade programme?',
  ])('do not take another thing for what no source tells: "%s"', (question) => {
    expect(last(question)?.status).toBe('declined');
  });
});

import { describe, expect, it } from 'vitest';
import { withoutPreamble } from '../../src/answers/reading/message/preamble.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const ASKED = 'how far the R-37 reaches';

describe('what is only said of asking', () => {
  it.each([
    `Dumb question maybe, but ${ASKED}`,
    `A reader wrote in asking ${ASKED}`,
    `I keep forgetting ${ASKED}`,
    `our teacher asked us to find out ${ASKED}`,
    `Two of us disagree: ${ASKED}`,
    `I'm a student and I have an assignment on this summit. ${ASKED}`,
    `${ASKED}? My boss wants to know`,
    `${ASKED} (I need it for a slide)`,
  ])('is taken off "%s"', (message) => {
    expect(withoutPreamble(message, shipped)).toMatch(new RegExp(`^${ASKED}\\??$`));
  });

  it.each([
    'Who is he, an editor',
    'A question on the crew: how many sail on the submarine',
    'My boss says it was signed in 2020: when was it signed',
    "For a reader who's never heard of it, what can the S-400 do",
    'What did the letters ask',
    'Somebody asked Putin about Trump, and what did he say',
  ])('stays where it names, states or asks anything: "%s"', (message) => {
    expect(withoutPreamble(message, shipped)).toBe(message);
  });
});

describe('those who ask', () => {
  it.each([
    'our professor wants us to find out who makes the S-500',
    'two of us disagree, who makes the S-500',
    'us journalists disagree, some of us at least: who makes the S-500',
  ])('are no country: "%s"', (message) => {
    const { answer } = ask(shipped, message);
    expect(answer.lead).not.toMatch(/United States/);
  });
});

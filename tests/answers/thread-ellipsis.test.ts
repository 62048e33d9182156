import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (turns: readonly string[]) => askThread(turns, shipped, now).at(-1);

describe('what a follow-up leaves out is taken from its thread', () => {
  it.each<[string, string[], RegExp]>([
    [
      'the rest',
      ['How many S-400s did India order?', 'how many have come?', 'and the rest?'],
      /2026/,
    ],
    ['another date', ['What does the submarine lease cost?', 'source?', 'and by when?'], /2028/],
    ['a reason', ['Is India upgrading its Su-30s?', 'why bother?'], /Chinese and Pakistani/],
    ['a share', ["what's the trade target?", 'how far off are we?', 'what % is that?'], /68\.7%/],
    [
      'what is missing',
      ['What trade goal is there?', 'by when', 'How much is still missing?'],
      /31\.3/,
    ],
    ['the way there', ["what's the trade target?", 'how do they mean to get there?'], /barriers/],
    ['the part of a share', ['Indian exports to Russia?', 'As a % of the total?'], /7\.1%/],
    ['a size', ['ok different subject: the US tariffs', 'how high'], /50 per cent/],
    ['the price of one', ['How much was the S-400 deal?', 'per system?'], /1\.1 billion/],
    [
      'the price of the rest',
      ['How many S-400s are to come?', 'cost of the outstanding ones?'],
      /2\.2/,
    ],
    ['who said it', ['how much is the sub lease?', 'who said that?'], /Bloomberg/],
    ['why two figures differ', ['How big is trade?', "why aren't they the same?"], /2024-25/],
    ['what it consists of', ['Su-30 upgrade?', 'cost?', 'what will it get?'], /radar/],
  ])('%s', (_, turns, said) => {
    const answer = last(turns);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(said);
  });
});

describe('who and what is meant by a word that points', () => {
  it.each<[string, string[], RegExp]>([
    ['the newer one', ['Tell me about the S-400', 'what about the newer one?'], /S-500/],
    ['the older one', ['What is the S-500?', 'and the older one?'], /S-400/],
    ['the Indian one', ["who is Russia's defence minister?", 'and the Indian one?'], /Singh/],
    ['his opposite number', ['What did Singh say?', 'and his opposite number?'], /Belousov/],
    ['he and him', ['who met Putin off the plane?', 'did he give him anything?'], /Gita/],
    ['him', ['which edition of the summit is this', 'who received him?'], /Modi/],
    [
      'the other article',
      ['Does the December article mention oil?', 'and the October one?'],
      /oil/,
    ],
  ])('%s', (_, turns, said) => {
    const answer = last(turns);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(said);
  });
});

describe('what the subject of a thread does not have is declined, and no other thing has it', () => {
  it.each<[string[], RegExp]>([
    [['Is India upgrading its Su-30s?', 'why?', 'how much will the upgrade cost?'], /Su-30/],
    [['Tell me about the S-400', 'what about the newer one?', 'price?'], /S-500/],
    [['What does the R-37 do?', 'price tag?'], /R-37/],
    [['How high are US tariffs?', 'why?', 'which goods are exempt?'], /./],
    [['Tell me about the submarine', 'can india use it in a war?'], /submarine/],
    [['Tell me about the submarine', 'what class is it?'], /submarine/],
    [['Tell me about the S-400', 'how many more does india want?'], /S-400/],
    [['Where was the dinner?', 'who cooked?'], /dinner/],
    [['Trade deficit?', 'how will it be narrowed?', 'by how much?'], /./],
    [['Tell me about the S-400', 'and the Su-57?'], /^(?!.*S-400)/],
  ])('%j', (turns, said) => {
    const answer = last(turns);
    expect(answer?.status).toBe('declined');
    expect(answer?.text).toMatch(said);
  });
});

describe('a thread turns to something else', () => {
  it.each<[string[], RegExp]>([
    [['What is BrahMos-NG?', 'ok different thing: US tariffs on India, how high?'], /50/],
    [
      ['What is BrahMos-NG?', 'Different subject: who is the Russian defence minister?'],
      /Belousov/,
    ],
    [['Who is Manish Chand?', 'ok fine. and the R-37?'], /R-37/],
    [['su-30 upgrade?', 'cost?', 'back to the sub, what does it cost?'], /2 billion/],
    [['How much is the sub lease?', 'thanks!', 'when does it arrive?'], /2028/],
    [['S-400 ki keemat kya hai?', 'baaki kab?'], /2026/],
    [['сколько С-400 заказано?', 'спасибо', 'а когда остальные?'], /2026/],
  ])('%j', (turns, said) => {
    const answer = last(turns);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(said);
  });
});

describe('what a follow-up asks of a thing that no source tells is declined, though another thing has it', () => {
  it.each([
    ['tell me about the R-37', 'how many is India buying?', 'R-37'],
    ['tell me about the BrahMos-NG', 'how many is India buying?', 'BrahMos-NG'],
    ["what's the R-37?", 'who makes it?', 'R-37'],
  ])('"%s", "%s"', (first, second, thing) => {
    const answer = last([first, second]);
    expect(answer?.status).toBe('declined');
    expect(answer?.text).toContain(`On ${thing}`);
  });
});

describe('a follow-up that names another asks the same of that one', () => {
  it.each<[string, string[], RegExp]>([
    ['what he said', ['What did Singh say?', 'and Belousov?'], /self-reliant/],
    ['what it costs', ['How much is the S-400 deal?', 'and the submarine?'], /USD 2 billion/],
    ['what share it is', ['What is the share of Indian exports?', 'and of imports?'], /92\.9%/],
    ['who did it to him', ['Who arrived on Thursday?', 'and who received him?'], /Modi received/],
  ])('%s', (_, turns, said) => {
    const answer = last(turns);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(said);
  });

  it.each<[string, string[]]>([
    ['of another country nothing is told', ['What is the US tariff?', 'and on China?']],
    ['of a party nothing is told', ['What is the US tariff?', 'and on Russia?']],
    ['with another country', ['How much was trade?', 'and with China?']],
    ['the same two the other way round', ['What did Modi give Putin?', 'and Putin Modi?']],
    ['what was told of one of them', ['How much are Indian exports?', 'and Russian ones?']],
    ['a thing that nobody spoke of', ['How much are Indian exports?', 'what is left?']],
  ])('and is declined where that is not told: %s', (_, turns) => {
    expect(last(turns)?.status).toBe('declined');
  });
});

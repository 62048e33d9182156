import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const first = (...turns: string[]) => ask(shipped, ...turns).text.split('\n')[0];

describe('what is typed in haste', () => {
  it.each([
    ['whats the sub gonna cost us', /roughly USD 2 billion/],
    ['putin interview, who with?', /India Today/],
    ['which outlet got the sitdown w putin b4 the trip', /India Today/],
    ['why r there 2 diff numbers for trade', /68\.7 billion.*67 billion/],
    ['How far have we got to the 100bn goal in % (2024-25 no.)', /68\.7%/],
    ['y did trade jump', /discounted Russian oil/],
    ["how's the target to be hit", /trade barriers/],
    ['which mins met b4 summit', /Rajnath Singh and Andrei Belousov/],
    ['whens the sub comin', /2028/],
    ['so putin came thursday?', /4 December/],
    ['dono article me trade ka figure alag alag kyu hai', /68\.7 billion.*67 billion/],
    ['pandubbi kitne ki hai', /USD 2 billion/],
  ])('"%s" is read as it is meant', (question, said) => {
    expect(first(question)).toMatch(said);
  });
});

describe('what is asked formally', () => {
  it.each([
    ['Please provide the most recent value of Indian exports to Russia.', /USD 4\.9 billion/],
    ['Could you state the principal reason for the surge in overall commerce?', /Russian oil/],
    ['Could you specify the quantity of S-400 systems delivered to date?', /three S-400 units/],
    ['Please list the categories of goods for which access is to be enhanced.', /pharmaceuticals/],
    ['By what date is the trade objective to be attained?', /by 2030/],
    ['Would you be so kind as to state the value of Indian imports?', /63\.8 billion/],
    ["What is Rajnath Singh's job?", /defence ministers/],
    ['Who conducted the preparatory defence talks?', /Rajnath Singh and Andrei Belousov/],
  ])('"%s" is read as it is meant', (question, said) => {
    expect(first(question)).toMatch(said);
  });
});

describe('a source that frames a question', () => {
  it.each([
    ['In the assessment of the October commentary, what signal goes to the US?', /pointed message/],
    ['what hav they gotta cut to reach the 100bn, per that october article', /trade barriers/],
    ['acc to bloomberg wats the price', /roughly USD 2 billion/],
    ['Per India Writes, what dates were being looked at?', /5 and 6 December/],
  ])('"%s" is not what is asked about', (question, said) => {
    expect(first(question)).toMatch(said);
  });
});

describe('a thread goes on', () => {
  it.each<[string, string[], RegExp]>([
    ['with the same of another year', ['What was trade in 2024?', 'And in 2024-25?'], /68\.7/],
    ['with an amount that words alone name', ['trade total?', 'n exports'], /4\.9 billion/],
    ['with the rest of a whole', ['exports to russia?', 'and imports by implication?'], /63\.8/],
    ['with when it was signed', ['Is the lease signed?', 'When?'], /March 2019/],
    ['with what else he said', ['What did Putin say of US firms?', 'And about Trump?'], /sincer/],
    ['with his word', ['what did putin say on trump', 'who started the war acc to him'], /war/],
    ['with whom he spoke of', ['who is trump', 'what did putin say of him'], /sincerity/],
    ['with a name alone', ['what did singh say', 'belousov?'], /self-reliant/],
    ['with a part of it', ['S-400 deal price?', 'for the remaining two'], /2\.2 billion/],
    ['with who says another thing', ['is the agenda final', 'who says its packed'], /officials/],
    ['with how much it grew', ['Why has trade grown so much?', 'By how much?'], /five times/],
  ])('%s', (_, turns, said) => {
    expect(first(...turns)).toMatch(said);
  });

  it.each([
    [['S-400 deal value?', 'And what will the additional ones cost?']],
    [['Is Putin in India?', 'Where is he staying?']],
    [['what did the trade talks bring', 'what happened at the 22nd summit in moscow']],
  ])('and declines what no source tells: %j', (turns) => {
    expect(ask(shipped, ...turns).answer.status).toBe('declined');
  });
});

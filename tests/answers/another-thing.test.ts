import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

describe('what has most of the words and tells of another thing is withheld', () => {
  it.each([
    // Who does not is not told by who does.
    'Who did not attend the dinner?',
    'Who did Putin not blame for the war?',
    'Which system is not on the agenda?',
    'What will not be upgraded on the Su-30?',
    'कौन रात्रिभोज में नहीं था?',
    'Что не входит в повестку?',
    // What one party has is not what the other has.
    "What is Russia's most powerful missile shield?",
    'What is the backbone of the Russian Air Force?',
    'Which is the backbone of the Indian Navy?',
    // To whom it is done is not who does it.
    'Who praised Putin?',
    'Who is selling the S-400?',
    // An office, a capital and a kind are not told by a name alone.
    'Who is the president of Ukraine?',
    'Who is the editor of India Today?',
    'What is the capital of Russia?',
    'Is New Delhi the capital of India?',
    "Which is India's most powerful fighter?",
    // A strange word may be what is asked about, in any script.
    'क्रीमिया के बारे में क्या कहा गया?',
    'क्या लावरोव वार्ता में थे?',
    'क्या Su-35 एजेंडे में है?',
    'How much does Russia spend on India?',
    'Why did the war start?',
    'What came before the dinner?',
  ])('%s', (question) => {
    expect(ask(shipped, question).answer.status).toBe('declined');
  });
});

describe('what is asked in the same form of what is told is answered', () => {
  it.each([
    ['What has not been delivered yet?', /S-400/],
    ['What did Russia not start, according to Putin?', /did not start the war/],
    ['Who said the relationship is not buyer-seller?', /Putin/],
    ['Who is supplying the S-400 to India?', /^Russia has delivered/],
    ['Who is courting Indian SMEs?', /^Russia/],
    ['Who arrived on Thursday?', /^Vladimir Putin arrived/],
    ['Who interviewed Putin?', /India Today/],
    ['How much is the S-400 deal?', /^The price of .*5\.5/],
    ["What is Russia's newest air defence system?", /S-500/],
    ['What is the backbone of the Indian Air Force?', /Su-30/],
    ['What happened after the dinner?', /Bhagavad Gita/],
    ['Когда был ужин?', /Thursday evening/],
    ['रात्रिभोज कब हुआ', /Thursday evening/],
    ['Which article does not mention Bloomberg?', /^India Writes Network .* says nothing/],
    ['What does the day-two report say about SCO?', /^Day-two report .* says nothing/],
  ])('%s', (question, told) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(told);
  });
});

import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string): string => askThread([question], shipped, now)[0]?.text ?? '';

describe('what a question takes for granted', () => {
  it.each([
    ['a number', 'India signed for ten S-400s, right?', /five systems/],
    ['a sum of money', 'Confirm: India pays $3bn for the submarine lease.', /USD 2 billion/],
    ['a percentage', 'Why are the US tariffs on Indian goods at 25 percent?', /50 per cent/],
    ['a year', 'So the target is $100 billion by 2025?', /2030/],
    ['a year, in a clause of its own', 'With the trade goal set for 2035, who pays?', /2030/],
    ['a number of the wrong thing', 'Since all five S-400s are delivered, what now?', /three/],
    ['a place', 'The leaders last met in Samarkand, is it not?', /Tianjin/],
    [
      'a person',
      'Since Rajnath Singh met Putin at the plane, where was Modi?',
      /Narendra Modi received/,
    ],
    [
      'a person, in a side clause',
      'what did Singh say when he met Putin at the plane',
      /Modi received/,
    ],
    [
      'a country of elsewhere that does what another does',
      'Now that Japan has imposed 50 per cent duties on Indian goods, what next?',
      /US tariffs/,
    ],
    [
      'a country that does what a party does',
      'Given that Ukraine is leasing India a submarine, what next?',
      /^The sources do not say that.*Russia is to lease/,
    ],
    [
      'a place, in a why',
      'Why did Putin and Modi meet in Osaka?',
      /^The sources do not say that.*Tianjin/,
    ],
    ['where a why moves it to', 'Why was the summit moved to Goa?', /New Delhi/],
    [
      'who said it, in a why',
      'Why did Singh say that Russia is ready to support self-reliance?',
      /Belousov said/,
    ],
    [
      'who did it, in a why',
      'Why did Modi send an envoy to receive Putin at the plane?',
      /in person/,
    ],
    ['whose it is, in a why', 'Why are the US tariffs about Iranian oil?', /Russian oil/],
    ['a year behind bare words', 'Sub handover 2025?', /2028/],
    ['a year behind a bare aim', 'Trade target by 2027?', /2030/],
    ['a length of the whole', 'Which of the three days of the visit is the summit on?', /two days/],
    [
      'a year in a clause with when',
      'When Putin visited India in 2023, whom did he meet?',
      /first/,
    ],
    ['a language', 'Modi gave Putin the Gita in Sanskrit, right?', /Russian translation/],
    ['a word with an opposite', 'The BrahMos-NG is heavier: which ships carry it?', /lighter/],
    ['an opposite deed', 'why did India cancel the S-400 order', /signed/],
    [
      'whose figure it is',
      'Is it true that Russia runs a deficit with India?',
      /India's trade deficit/,
    ],
    ['that all of several are', 'Both remaining S-400s come in 2026, right?', /2027/],
    [
      'that something is not',
      "India doesn't buy Russian oil anymore, right?",
      /buys at a discount|purchases of Russian oil/,
    ],
    [
      'that something is which is denied',
      'Why did Putin admit Russia began the war?',
      /Russia did not start/,
    ],
    ['that it was before what is the first', 'Putin was in Delhi in 2023 too, right?', /his first/],
    ['that what is only ahead is done', 'Why did India sign for the S-500?', /Possibly/],
    ['that it has been announced', 'Moscow had announced the dates by then, yes?', /no official/],
    ['where it is', 'Is the summit in Moscow?', /in New Delhi/],
    ['an amount of one side', "Given India's exports of 68.7 billion, which lead?", /4\.9/],
    ['a name beside an event', 'The aarti was in Haridwar, right?', /Varanasi/],
    [
      'an opposite, beside words that nothing has',
      "Given India's healthy surplus with Russia, why complain?",
      /deficit/,
    ],
    ['a year to come', 'They want $100bn by 2040, correct?', /by 2030/],
    ['an aim and its year', 'Both sides agreed on 300 billion by 2040 - doable?', /100 billion/],
    ['who did it', 'Putin gave Modi the Gita as a gift, right?', /Modi gave/],
    ['a weekday', 'Putin landed on a Tuesday, right?', /Thursday/],
    ['a figure, where the reason is asked', 'How come exports came to 68.7 billion?', /4\.9/],
    ['the first of a series', 'So this was their first summit, right?', /23rd/],
    ['the place, where the reason is asked', 'Why was the summit shifted to Moscow?', /New Delhi/],
    ['a bad showing', 'After its poor showing in May, why keep the S-400?', /star performer/],
    [
      'that it is done already',
      'Now that the sub is in Indian service already, who mans it?',
      /2028/,
    ],
    ['what is to go on', 'Has India quit buying Russian oil?', /Sustaining the oil trade/],
    ['an outlet', 'Putin told Reuters that the West began the war, any link?', /India Today/],
    ['said before a question', 'India has got all five S-400s, so what is next?', /three/],
    [
      'how many there are',
      'India leases four submarines, what does each cost?',
      /a nuclear-powered/,
    ],
    ['where it is, in Russian', 'Саммит Путина и Моди пройдёт в Москве, верно?', /New Delhi/],
    [
      'a body of several words that does what a country does',
      'Why does the African Union urge India to cut its oil imports?',
      /US pressure/,
    ],
    [
      'whom somebody meets',
      'Is Modi sitting down with Dmitri Medvedev for the annual summit?',
      /Vladimir Putin, and/,
    ],
    [
      'what is said to be called off',
      'Has Moscow shelved the delivery of the remaining S-400s?',
      /still to be delivered/,
    ],
    [
      'that what is only expected is done',
      'Now that payments in national currencies were agreed, who clears them?',
      /are to discuss/,
    ],
    [
      'what is to shrink and is to grow',
      'Why does New Delhi want to trim its exports to Russia?',
      /selling far more|to grow/,
    ],
    [
      'what has shrunk and has grown',
      'How did India wipe out its deficit with Russia?',
      /more than USD 60/,
    ],
    ['what something is', 'Is the R-37 a helicopter?', /made to strike/],
    ['where a system is from', 'The leased submarine comes from Norway, no?', /Russia is to lease/],
    [
      'with whom a party does it',
      'Trade between India and Japan hit 68.7 billion?',
      /India and Russia/,
    ],
    [
      'on which day of the visit it is',
      'Are the talks on day one of the visit?',
      /second and last/,
    ],
    ['that one is left', 'Only one S-400 is yet to come, right?', /last two/],
    [
      'what held it up',
      'The submarine talks stalled over crew quarters, right?',
      /price stalled the talks/,
    ],
    ['whose system it is', "Is the army's Su-30 fleet to get a better radar?", /Air Force/],
    [
      'whom somebody works for, where it is asked since when',
      'Since when has Manish Chand been a Guardian columnist?',
      /India Writes Network/,
    ],
    ['a value in Hindi', 'क्या अमेरिकी टैरिफ 25 प्रतिशत है?', /50/],
    ['a value in Russian', 'Контракт на С-400 подписан в 2015 году, верно?', /2018/],
  ])('is corrected where it is %s: "%s"', (_, question, said) => {
    const text = ask(question);
    expect(text).toMatch(said);
    expect(text).not.toMatch(/^(?:Yes|हाँ|Да)/);
  });

  it('is not what a few are counted in passing', () => {
    expect(ask('where did the two leaders meet before Delhi')).toMatch(/Tianjin/);
  });

  it('is corrected in all that is wrong at once', () => {
    const text = ask('The trade goal is $150 billion by 2035, true?');
    expect(text).toMatch(/USD 100 billion/);
    expect(text).toMatch(/2030/);
  });

  it('shows beside the correction what goes with it', () => {
    const text = ask('all five S-400s have been delivered, right?');
    expect(text).toMatch(/three/);
    expect(text).toMatch(/last two/);
  });

  it.each([
    'If trade were $80 billion, how far would it be from the target?',
    'How many of the five S-400s have been delivered?',
    'What is 4.9 billion as a share of 68.7 billion?',
    'Confirm: his first visit to India since the conflict began in February 2022.',
    'Given that three S-400s have been delivered, when do the other two come?',
    'How do the two describe the US tariffs?',
  ])('is nothing where it is only supposed, or right: "%s"', (question) => {
    expect(ask(question)).not.toMatch(/^(?:No,|The sources do not say)/);
  });
});

describe('yes', () => {
  it.each([
    'Was the S-400 deal signed in 2018?',
    'Is the S-400 deal worth 5.5 billion dollars?',
    'Has Russia delivered three S-400 units?',
  ])('is said where one statement holds all of it: "%s"', (question) => {
    expect(ask(question)).toMatch(/^Yes/);
  });

  it.each([
    'Has India bought the S-500?',
    'so all five s-400s are in india now, right?',
    'Did Putin meet the Indian president?',
    'Did Trump meet Putin in Delhi?',
    'Was the S-400 deal signed in 2018 for seven systems?',
    "Putin's visit lasts a week, correct?",
    'Did the defence ministers meet only once?',
  ])('is not said on words alone: "%s"', (question) => {
    expect(ask(question)).not.toMatch(/^Yes/);
  });
});

describe('the reason of what no source says', () => {
  it('is told as what they do say of that', () => {
    const [answer] = askThread(['Why is Russia snubbing Indian SMEs?'], shipped, now);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(/^The sources do not say that; .*courting/);
  });
});

describe('what is told beside a refusal', () => {
  it('is what says most of what is known, whatever name stands there that nothing knows', () => {
    expect(ask('Did Swiss firms write the letters that ask Moscow not to forget them?')).toMatch(
      /US companies/,
    );
  });

  it.each([
    ['another system', 'How fast is the flight of the BrahMos-NG?', /S-500/],
    [
      'what one clause alone has',
      'Going from 67 billion, what is missing to a hundred?',
      /BrahMos|Tianjin/,
    ],
    ['another of the talks', 'Which room in Moscow are the talks in?', /submarine|price/],
  ])('is never %s: "%s"', (_, question, strange) => {
    expect(ask(question)).not.toMatch(strange);
  });

  it('is where it is, for what is asked of a place elsewhere', () => {
    expect(ask('Which room in Moscow are the talks in?')).toMatch(/New Delhi/);
  });
});

describe('no mistake', () => {
  it.each([
    'Is this the first summit since the war?',
    'Is the US pressing India to stop buying Russian oil?',
    'where did the two leaders dine on Thursday?',
    'what sort of power did Putin say India was?',
    'unit cost of an S-500 battery?',
    'Why is the trade deficit with Russia growing?',
    'How does India want to cut its deficit?',
    'Why has US pressure on India grown?',
    'How are the two sides to cut trade barriers?',
    'I assume that three S-400s were delivered; when do the others come?',
  ])('is seen in the first of a part, nor in what is only wished: "%s"', (question) => {
    expect(ask(question)).not.toMatch(/^(?:No,|The sources do not say)/);
  });
});

describe('a refusal', () => {
  it.each([
    ['money', 'How much will the additional S-400 cost?'],
    ['a count', 'how many extra s-400 are they gonna order'],
    ['a person', 'Who led the Indian team that visited the shipyard?'],
    ['a city', 'what city is the shipyard in'],
    ['who asked for an outlet', 'Which anchor of India Today had Putin on?'],
    ['a price of something else than what has one', 'what does the Ganga Aarti cost?'],
    ['another country', 'What is the volume of trade between China and Russia?'],
    ['another summit', 'What was decided at the 22nd summit in Moscow?'],
    ['an attribute', 'What is the maximum altitude at which the S-500 can intercept?'],
    ['an opinion', 'In your judgement, is India right to buy from Russia?'],
    ['today', "What is today's rouble-rupee rate?"],
    ['an earlier year', 'what was the trade total in 2019'],
  ])('is given where %s is asked for that no fact tells: "%s"', (_, question) => {
    expect(askThread([question], shipped, now)[0]?.status).toBe('declined');
  });

  it('names what there is none of', () => {
    expect(ask('What will the Su-30 upgrade cost?')).toMatch(/does not have a price/);
  });
});

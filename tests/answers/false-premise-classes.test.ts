import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const lead = (...turns: string[]): string => ask(shipped, ...turns).answer.lead;

describe('who does it to whom is kept apart', () => {
  it.each([
    'Does India impose 50 per cent tariffs on the US?',
    'Are the 50 per cent tariffs Indian tariffs on the US?',
    'Did India put a 50% tariff on American goods?',
    'क्या भारत ने अमेरिका पर 50 प्रतिशत टैरिफ लगाया?',
  ])('no yes to "%s"', (question) => {
    expect(lead(question)).not.toMatch(/^(?:Yes|हाँ)/);
  });
  it('still says yes the way round that is told', () => {
    expect(lead('Do Indian goods face US tariffs of 50 per cent?')).toMatch(/^Yes/);
    expect(lead('Did Russia deliver three S-400 units to India?')).toMatch(/^Yes/);
  });
  it.each([
    'Who hugged Modi?',
    'Who gave Modi the Gita?',
    'Who backed Putin?',
    'Who praised Russia?',
  ])('"%s" names nobody', (question) => {
    expect(ask(shipped, question).answer.status).toBe('declined');
  });
  it.each([
    ['exports of Russia', /63\.8/],
    ["Russia's imports from India", /4\.9/],
    ['How much does Russia import from India?', /4\.9/],
    ['imports from India', /4\.9/],
    ['exports to Russia', /4\.9/],
    ['экспорт России', /63\.8/],
    ['импорт России из Индии', /4\.9/],
    ['रूस का निर्यात कितना', /63\.8/],
  ])('"%s": the other side of the same trade', (question, figure) => {
    expect(lead(question)).toMatch(figure);
  });
});

describe('what is asked why though it is not so', () => {
  it.each([
    ['Why did Putin gift Modi the Bhagavad Gita?', /give no reason.*Narendra Modi gave/],
    ['Why is the dinner private?', /give no reason.*private dinner/],
    ['Why is Moscow courting large Indian corporations?', /small and medium-sized/],
    ['Why is this the 22nd annual summit?', /do not say that.*23rd/],
    ['मोदी ने पुतिन को गीता क्यों दी?', /कारण नहीं बताते/],
    ['Почему Моди обнял Путина?', /^Причины источники не называют; они сообщают: Narendra/],
  ])('%s', (question, said) => {
    expect(lead(question)).toMatch(said);
  });
  it('a reason that is told is told as it is', () => {
    expect(lead('Why may the submarine come late?')).not.toMatch(/give no reason/);
    expect(lead('Why does India buy Russian oil?')).not.toMatch(/give no reason/);
  });
});

describe('values', () => {
  it.each([
    ['Is this the 22nd annual summit?', /^No.*23rd/],
    ['Did a Russian team visit India in November?', /Russian shipyard in November/],
    ['first visit since 2022?', /first visit since then/],
    ['Did trade rise by at least four times?', /five times/],
    ['How much is left until the 2030 target?', /31\.3/],
    ['The S-400 shot down 20 Pakistani jets in May, right?', /star performer/],
    ['The sides will pay in euros, right?', /national currencies/],
    ['The Su-30 is a bomber, right?', /fighter jets/],
    ['How did India react when Russia cancelled the S-400 deliveries?', /delivered three/],
    ['Can we state that Russia signed the S-500 contract at the summit?', /Possibly, the S-500/],
    ['What did Modi do on Thursday?', /[Oo]n Thursday evening/],
    ['am I right that Putin came Thursday', /arrived on Thursday/],
    ['Did the two leaders agree on the S-500?', /Possibly, the S-500/],
  ])('%s', (question, said) => {
    expect(lead(question)).toMatch(said);
  });
  it('shows beside a refusal which one of the series this is', () => {
    expect(ask(shipped, 'What was signed at the 22nd summit?').text).toMatch(/23rd/);
    expect(ask(shipped, 'Which Indian firms wrote letters to Putin?').text).toMatch(/US companies/);
  });
});

describe('who somebody is, and what he said', () => {
  it.each([
    ['Who is Putin?', /president, Vladimir Putin/],
    ['Who is Modi?', /prime minister, Narendra Modi/],
    ['Кто президент России?', /president, Vladimir Putin/],
    ['Кто премьер-министр Индии?', /prime minister, Narendra Modi/],
    ['रूस के राष्ट्रपति कौन हैं?', /president, Vladimir Putin/],
    ['что сказал Моди', /inspiration to millions/],
    ['राजनाथ सिंह ने क्या कहा?', /Rajnath Singh said/],
    ['modi ne kya kaha', /inspiration to millions/],
    ['who wrote to Putin', /letters from US companies/],
  ])('%s', (question, said) => {
    expect(lead(question)).toMatch(said);
  });
});

describe('a turn that leans on the last one', () => {
  it.each([
    ['Who is Rajnath Singh?', 'what did he say?', /Rajnath Singh said/],
    ['Who is Trump?', 'what did Putin say about him?', /sincere/],
    ['What did Putin say about Trump?', 'and about the war?', /did not start|West and Ukraine/],
    ['How many S-400 did India order?', 'for how much?', /5\.5 billion/],
    ['Trade in 2024?', 'and 2024-25?', /68\.7/],
    ['When will Putin visit?', 'where?', /New Delhi/],
  ])('%s %s', (first, second, said) => {
    expect(lead(first, second)).toMatch(said);
  });
  it.each([
    ['What did Modi give Putin?', 'why?'],
    ['What did Modi give Putin?', 'where?'],
    ['When did the Ukraine war begin?', 'how long has it lasted?'],
    ['Will India buy more S-400?', 'how many?'],
  ])('%s %s: of nothing else', (first, second) => {
    expect(ask(shipped, first, second).answer.status).toBe('declined');
  });
});

describe('other languages ask for a number and a place', () => {
  it.each([
    ['Сколько С-400 купила Индия?', /5 systems/],
    ['Сколько стоит С-400?', /5\.5/],
    ['एस-400 सौदा कितने का था', /5\.5/],
    ['S-400 deal kitne ki thi', /5\.5/],
    ['मोदी और पुतिन आखिरी बार कहाँ मिले?', /Tianjin/],
  ])('%s', (question, said) => {
    expect(lead(question)).toMatch(said);
  });
  it('begins with no two leads', () => {
    expect(lead('Посетил ли Путин Варанаси?')).not.toMatch(/сообщают: .*сообщают: /);
  });
});

describe('what a piece says of the matter', () => {
  it.each([
    ['When will Putin visit, per the October article?', /in December/],
    ['When was the October article published?', /2 October 2025/],
  ])('%s', (question, said) => {
    expect(lead(question)).toMatch(said);
  });
});

import type { AnswerLanguage } from '../answer.ts';

/** Kinds of answer that a refusal can name as missing. */
export type Lacking =
  | 'money'
  | 'count'
  | 'length'
  | 'percent'
  | 'times'
  | 'amount'
  | 'date'
  | 'person'
  | 'place'
  | 'reason';

/** The sentences that frame an answer, in the languages in which Sherpa is asked. */
export interface Phrases {
  readonly yes: string;
  readonly no: string;
  readonly expected: string;
  readonly proposed: string;
  readonly target: string;
  readonly said: string;
  readonly notSo: string;
  /** Before what is told where a reason was asked for and none is told. */
  readonly noReason: string;
  readonly differ: (label: string, values: readonly string[]) => string;
  readonly differAll: (values: readonly string[]) => string;
  /** Before them where another kind of difference was asked for. */
  readonly noneOfKind: string;
  readonly nothing: string;
  /** The same, and what the pack has that is nearest follows. */
  readonly nothingBut: string;
  /** `what` is one of `lacks`, or null where no word says what is missing. */
  readonly nothingOn: (subject: string, what: string | null) => string;
  readonly nothingAbout: (subject: string) => string;
  /** A gap that the editor names; he names it in English alone. */
  readonly lacking: (what: string, subject: string | null, hasNearest: boolean) => string;
  readonly ask: string;
  readonly opinion: string;
  readonly prediction: string;
  readonly live: string;
  readonly facts: string;
  readonly reportedBy: (who: string, day: string) => string;
  /** Of what an article says itself, and has from nobody. */
  readonly unattributed: string;
  /** Of what was asked whether anybody else says it. */
  readonly onlySaidBy: (who: string) => string;
  /** Of what was asked to be somebody's very words: it is, or it is told in other words. */
  readonly quoted: string;
  readonly reworded: string;
  readonly official: string;
  readonly notOfficial: string;
  readonly noOrigin: string;
  /** What a refusal says that there is none of. */
  readonly lacks: Readonly<Record<Lacking, string>>;
  /** What several sources say alike follows. */
  readonly allSay: (labels: readonly string[]) => string;
  /** What each of them says otherwise than the others follows. */
  readonly sayOtherwise: string;
  /** What one alone says follows. */
  readonly onlyOne: (label: string) => string;
  readonly saysNothing: (label: string) => string;
  /** A source that is asked whether it has a figure that only another has. */
  readonly notThatFigure: (label: string) => string;
  /** What a source has of it, though not what was asked, follows. */
  readonly saysInstead: string;
  readonly givesNoFigure: string;
  /** A part of the question that the pack does not have. */
  readonly restMissing: string;
}

export const PHRASES: Readonly<Record<AnswerLanguage, Phrases>> = {
  en: {
    yes: 'Yes: ',
    no: 'No, that is not what the sources say: ',
    expected: 'It is expected, not yet reported as done: ',
    proposed: 'It is proposed, not agreed: ',
    target: 'It is a target: ',
    said: 'What the sources say: ',
    notSo: 'The sources do not say that; what they do say: ',
    noReason: 'The sources give no reason for that; what they do say: ',
    differ: (label, values) => `${label}: the sources differ – ${values.join('; ')}.`,
    differAll: (values) => `The sources differ on: ${values.join('; ')}.`,
    noneOfKind: 'No difference of that kind is known. ',
    nothing: 'This pack does not say that.',
    nothingBut: 'This pack does not say that; nearest is what it does say.',
    nothingOn: (subject, what) =>
      `On ${subject} this pack does not have ${what ?? 'that'}; nearest is what it does have.`,
    nothingAbout: (subject) => `This pack has nothing on that about ${subject}.`,
    lacking: (what, _subject, hasNearest) =>
      `This pack does not have ${what}${hasNearest ? '; nearest is what it does have' : ''}.`,
    ask: 'Ask me about the summit: I answer from its sources alone.',
    opinion: 'That is a matter of opinion: I only report what the sources say.',
    prediction: 'Nobody can know that yet, and no source of this pack says it.',
    live: 'I have no live data and nothing outside this pack.',
    facts: '',
    reportedBy: (who, day) => `That is from ${who}, as of ${day}.`,
    unattributed: 'No source is named for it there.',
    onlySaidBy: (who) => `It stands on the word of ${who} alone; nobody else here confirms it.`,
    quoted: 'That is quoted word for word: ',
    reworded: 'This pack has it in its own words and not as a quotation: ',
    official: 'Official',
    notOfficial: 'No official announcement of that is reported.',
    noOrigin: 'No ministry, agency or other origin is named for it.',
    lacks: {
      money: 'a price',
      count: 'that number',
      length: 'how long',
      percent: 'that share',
      times: 'that ratio',
      amount: 'that figure',
      date: 'a date for that',
      person: 'a name for that',
      place: 'a place for that',
      reason: 'a reason for that',
    },
    allSay: (labels) =>
      `${labels.length === 2 ? 'Both' : 'All'} agree, ${labels.join(' and ')} say the same: `,
    sayOtherwise: 'The sources differ in what they say. ',
    onlyOne: (label) => `Only one has it, ${label}: `,
    saysNothing: (label) => `${label} says nothing on that.`,
    notThatFigure: (label) => `${label} does not give that figure.`,
    saysInstead: 'does not say that; what it has: ',
    givesNoFigure: 'no figure; ',
    restMissing: 'The rest of the question this pack does not answer.',
  },
  hi: {
    yes: 'हाँ: ',
    no: 'नहीं, स्रोत ऐसा नहीं कहते: ',
    expected: 'इसकी उम्मीद है, अभी हुआ नहीं: ',
    proposed: 'यह प्रस्ताव है, सहमति नहीं: ',
    target: 'यह लक्ष्य है: ',
    said: 'स्रोत यह कहते हैं: ',
    notSo: 'स्रोत ऐसा नहीं कहते; वे यह कहते हैं: ',
    noReason: 'स्रोत इसका कारण नहीं बताते; वे यह कहते हैं: ',
    differ: (label, values) => `${label}: स्रोतों में अंतर है (sources differ) – ${values.join('; ')}.`,
    differAll: (values) => `स्रोतों में अंतर है (sources differ): ${values.join('; ')}.`,
    noneOfKind: 'ऐसा कोई अंतर ज्ञात नहीं है। ',
    nothing: 'इस पैक में यह जानकारी नहीं है।',
    nothingBut: 'इस पैक में यह नहीं है; जो है वह नीचे है।',
    nothingOn: (subject, what) =>
      `${subject} पर ${what ?? 'यह जानकारी'} इस पैक में नहीं है; जो है वह नीचे है।`,
    nothingAbout: (subject) => `${subject} के बारे में यह जानकारी इस पैक में नहीं है।`,
    lacking: (_what, subject, hasNearest) =>
      `${subject === null ? '' : `${subject} पर `}यह जानकारी इस पैक में नहीं है${hasNearest ? '; जो है वह नीचे है' : ''}।`,
    ask: 'शिखर सम्मेलन के बारे में पूछिए: मैं केवल स्रोतों से जवाब देता हूँ।',
    opinion: 'यह राय का विषय है: मैं केवल वही बताता हूँ जो स्रोत कहते हैं।',
    prediction: 'यह अभी कोई नहीं जान सकता, और स्रोत यह नहीं कहते।',
    live: 'मेरे पास ताज़ा आँकड़े नहीं हैं, केवल यह पैक है।',
    facts: 'स्रोत यह कहते हैं: ',
    reportedBy: (who, day) => `स्रोत: ${who}, ${day} तक।`,
    unattributed: 'वहाँ इसका कोई स्रोत नहीं बताया गया है।',
    onlySaidBy: (who) => `यह केवल ${who} का कहना है; यहाँ और कोई इसकी पुष्टि नहीं करता।`,
    quoted: 'यह शब्दशः उद्धरण है: ',
    reworded: 'यहाँ यह अपने शब्दों में है, उद्धरण नहीं: ',
    official: 'आधिकारिक',
    notOfficial: 'इसकी कोई आधिकारिक घोषणा नहीं बताई गई है।',
    noOrigin: 'इसके लिए किसी मंत्रालय या एजेंसी का नाम नहीं दिया गया है।',
    lacks: {
      money: 'कीमत',
      count: 'यह संख्या',
      length: 'यह अवधि',
      percent: 'यह प्रतिशत',
      times: 'यह अनुपात',
      amount: 'यह आँकड़ा',
      date: 'यह तारीख',
      person: 'यह नाम',
      place: 'यह जगह',
      reason: 'यह कारण',
    },
    allSay: (labels) => `${labels.join(' / ')} एक ही बात कहते हैं: `,
    sayOtherwise: 'स्रोतों में अंतर है (sources differ)। ',
    onlyOne: (label) => `यह केवल एक में है, ${label}: `,
    saysNothing: (label) => `${label} में इस पर कुछ नहीं है।`,
    notThatFigure: (label) => `${label} में यह आँकड़ा नहीं है।`,
    saysInstead: 'यह नहीं कहता; जो है: ',
    givesNoFigure: 'कोई आँकड़ा नहीं; ',
    restMissing: 'सवाल के बाकी हिस्से का जवाब इस पैक में नहीं है।',
  },
  ru: {
    yes: 'Да: ',
    no: 'Нет, источники говорят иное: ',
    expected: 'Это ожидается, но ещё не произошло: ',
    proposed: 'Это предложение, не договорённость: ',
    target: 'Это цель: ',
    said: 'Источники сообщают: ',
    notSo: 'Источники этого не говорят; они сообщают: ',
    noReason: 'Причины источники не называют; они сообщают: ',
    differ: (label, values) =>
      `${label}: источники расходятся (sources differ) – ${values.join('; ')}.`,
    differAll: (values) => `Источники расходятся (sources differ): ${values.join('; ')}.`,
    noneOfKind: 'Расхождений такого рода не известно. ',
    nothing: 'В этой подборке об этом не сказано.',
    nothingBut: 'В этой подборке об этом не сказано; ближе всего следующее.',
    nothingOn: (subject, what) =>
      `${what === null ? 'Об этом' : `Об этом – ${what} –`} (${subject}) в подборке не сказано; ближе всего следующее.`,
    nothingAbout: (subject) => `Об этом (${subject}) в подборке ничего нет.`,
    lacking: (_what, subject, hasNearest) =>
      `Об этом${subject === null ? '' : ` (${subject})`} в подборке не сказано${hasNearest ? '; ближе всего следующее' : ''}.`,
    ask: 'Спросите о саммите: я отвечаю только по источникам.',
    opinion: 'Это вопрос мнения: я передаю только то, что говорят источники.',
    prediction: 'Этого пока никто не знает, и источники об этом не говорят.',
    live: 'У меня нет текущих данных, только эта подборка.',
    facts: 'Источники сообщают: ',
    reportedBy: (who, day) => `Источник: ${who}, по состоянию на ${day}.`,
    unattributed: 'Источник там не назван.',
    onlySaidBy: (who) =>
      `Это известно только со слов: ${who}; больше никто здесь этого не подтверждает.`,
    quoted: 'Это дословная цитата: ',
    reworded: 'Здесь это пересказ, а не цитата: ',
    official: 'Официально',
    notOfficial: 'Об официальном объявлении не сообщается.',
    noOrigin: 'Ни министерство, ни агентство при этом не названы.',
    lacks: {
      money: 'цена',
      count: 'количество',
      length: 'срок',
      percent: 'доля',
      times: 'соотношение',
      amount: 'величина',
      date: 'дата',
      person: 'имя',
      place: 'место',
      reason: 'причина',
    },
    allSay: (labels) => `${labels.join(' и ')} говорят одно и то же: `,
    sayOtherwise: 'Источники говорят разное (sources differ). ',
    onlyOne: (label) => `Об этом есть только в одном, ${label}: `,
    saysNothing: (label) => `${label}: об этом ничего.`,
    notThatFigure: (label) => `${label} этой цифры не приводит.`,
    saysInstead: 'этого нет; есть: ',
    givesNoFigure: 'цифры нет; ',
    restMissing: 'На остальное в этой подборке ответа нет.',
  },
};

import type { AnswerLanguage } from './answer.ts';

/** The sentences that frame an answer, in the languages in which Sherpa is asked. */
interface Phrases {
  readonly yes: string;
  readonly no: string;
  readonly expected: string;
  readonly proposed: string;
  readonly target: string;
  readonly said: string;
  readonly notSo: string;
  readonly differ: (label: string, values: readonly string[]) => string;
  readonly differAll: (values: readonly string[]) => string;
  readonly nothing: string;
  readonly nothingOn: (subject: string) => string;
  readonly nothingAbout: (subject: string) => string;
  readonly ask: string;
  readonly opinion: string;
  readonly prediction: string;
  readonly live: string;
  readonly cannotAdd: string;
  readonly facts: string;
  readonly reportedBy: (who: string, day: string) => string;
  readonly official: string;
  readonly notOfficial: string;
  /** What several sources say alike follows. */
  readonly allSay: (labels: readonly string[]) => string;
  readonly saysNothing: (label: string) => string;
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
    differ: (label, values) => `${label}: the sources differ – ${values.join('; ')}.`,
    differAll: (values) => `The sources differ on: ${values.join('; ')}.`,
    nothing: 'This pack does not say that.',
    nothingOn: (subject) =>
      `On ${subject} this pack does not have that; nearest is what it does have.`,
    nothingAbout: (subject) => `This pack has nothing on that about ${subject}.`,
    ask: 'Ask me about the summit: I answer from its sources alone.',
    opinion: 'That is a matter of opinion: I only report what the sources say.',
    prediction: 'Nobody can know that yet, and no source of this pack says it.',
    live: 'I have no live data and nothing outside this pack.',
    cannotAdd: 'These figures cannot be put together: they measure different things.',
    facts: '',
    reportedBy: (who, day) => `That is from ${who}, as of ${day}.`,
    official: 'Official',
    notOfficial: 'No official announcement of that is reported.',
    allSay: (labels) => `${labels.join(' and ')} say the same: `,
    saysNothing: (label) => `${label} says nothing on that.`,
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
    differ: (label, values) => `${label}: स्रोतों में अंतर है (sources differ) – ${values.join('; ')}.`,
    differAll: (values) => `स्रोतों में अंतर है (sources differ): ${values.join('; ')}.`,
    nothing: 'इस पैक में यह जानकारी नहीं है।',
    nothingOn: (subject) => `${subject} पर यह जानकारी इस पैक में नहीं है; जो है वह नीचे है।`,
    nothingAbout: (subject) => `${subject} के बारे में यह जानकारी इस पैक में नहीं है।`,
    ask: 'शिखर सम्मेलन के बारे में पूछिए: मैं केवल स्रोतों से जवाब देता हूँ।',
    opinion: 'यह राय का विषय है: मैं केवल वही बताता हूँ जो स्रोत कहते हैं।',
    prediction: 'यह अभी कोई नहीं जान सकता, और स्रोत यह नहीं कहते।',
    live: 'मेरे पास ताज़ा आँकड़े नहीं हैं, केवल यह पैक है।',
    cannotAdd: 'ये आँकड़े जोड़े नहीं जा सकते: ये अलग चीज़ें मापते हैं।',
    facts: 'स्रोत यह कहते हैं: ',
    reportedBy: (who, day) => `स्रोत: ${who}, ${day} तक।`,
    official: 'आधिकारिक',
    notOfficial: 'इसकी कोई आधिकारिक घोषणा नहीं बताई गई है।',
    allSay: (labels) => `${labels.join(' / ')} एक ही बात कहते हैं: `,
    saysNothing: (label) => `${label} में इस पर कुछ नहीं है।`,
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
    differ: (label, values) =>
      `${label}: источники расходятся (sources differ) – ${values.join('; ')}.`,
    differAll: (values) => `Источники расходятся (sources differ): ${values.join('; ')}.`,
    nothing: 'В этой подборке об этом не сказано.',
    nothingOn: (subject) => `Об этом (${subject}) в подборке не сказано; ближе всего следующее.`,
    nothingAbout: (subject) => `Об этом (${subject}) в подборке ничего нет.`,
    ask: 'Спросите о саммите: я отвечаю только по источникам.',
    opinion: 'Это вопрос мнения: я передаю только то, что говорят источники.',
    prediction: 'Этого пока никто не знает, и источники об этом не говорят.',
    live: 'У меня нет текущих данных, только эта подборка.',
    cannotAdd: 'Эти величины нельзя сложить: они измеряют разное.',
    facts: 'Источники сообщают: ',
    reportedBy: (who, day) => `Источник: ${who}, по состоянию на ${day}.`,
    official: 'Официально',
    notOfficial: 'Об официальном объявлении не сообщается.',
    allSay: (labels) => `${labels.join(' и ')} говорят одно и то же: `,
    saysNothing: (label) => `${label}: об этом ничего.`,
    saysInstead: 'этого нет; есть: ',
    givesNoFigure: 'цифры нет; ',
    restMissing: 'На остальное в этой подборке ответа нет.',
  },
};

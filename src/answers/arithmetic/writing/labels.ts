import type { AnswerLanguage } from '../../answer.ts';
import type { Contrary, Reason, SumKind } from '../operands/reading.ts';

/** What the names of sums are made of: the labels of the figures, and years or a factor. */
type Namer = (names: readonly string[], count: number | string) => string;

/** What was worked out, in words. */
export const SUM_LABELS: Readonly<Record<AnswerLanguage, Readonly<Record<SumKind, Namer>>>> = {
  en: {
    distance: ([target, total]) => `Still missing to the target (${target} less ${total})`,
    rise: ([target, total]) => `Rise needed in all (${total} to ${target})`,
    'rise-a-year': ([target, total], years) =>
      `Growth a year needed over ${years} years (${total} to ${target})`,
    'amount-a-year': ([target, total], years) =>
      `Rise a year needed over ${years} years (${total} to ${target})`,
    reached: ([total, target]) => `Share of the target reached (${total} by ${target})`,
    short: ([total, target]) => `Share of the target still missing (${total} by ${target})`,
    balanced: ([target, part]) =>
      part === undefined
        ? `Each side of balanced trade (half of ${target})`
        : `Balanced trade (half of ${target}) against ${part}`,
    before: ([total]) => `Before the growth: ${total}`,
    'growth-a-year': ([growth], years) => `${growth}: average growth a year over ${years} years`,
    each: ([price, count]) => `Average price of one (${price} by ${count})`,
    'pro-rata': ([part, price]) => `${part}: value pro rata (${price})`,
    'own-count': ([price, whole], own) =>
      `Your ${own} at the average price of one (${price} by ${whole})`,
    'bought-own': ([price, whole], own) =>
      `Your ${own} billion, at the average price of one (${price} by ${whole})`,
    bought: ([money, price, whole]) =>
      `${money}, at the average price of one (${price} by ${whole})`,
    'a-month': ([figure]) => `${figure}: average a month`,
    'a-week': ([figure]) => `${figure}: average a week`,
    'a-day': ([figure]) => `${figure}: average a day`,
    'with-own': ([figure], own) => `Taking your ${own} beside ${figure}`,
    share: ([part, whole]) => `${part} as a share of ${whole ?? 'both together'}`,
    'share-left': ([part, whole]) => `Share of ${whole} that is left without ${part}`,
    'kept-share': ([part, target]) => `${part} at the ${target}, if the share stays`,
    held: ([part, held], by) => `${part} multiplied by ${by}, with ${held} as they are`,
    'held-at': ([part, target, held]) =>
      `${part} at the ${target}, if this stays as it is: ${held}`,
    ratio: ([over, under]) => `${over} as a multiple of ${under}`,
    sum: (names) => `Together: ${names.join(' and ')}`,
    difference: ([a, b]) => `Difference: ${a} less ${b}`,
    multiple: ([one, other], by) =>
      other === undefined ? `${one}, multiplied by ${by}` : `${one} as a multiple of ${other}`,
    changed: ([result, part], by) => `${result} if only this is multiplied by ${by}: ${part}`,
    'counted-sum': ([other, price], count) =>
      `Together: ${other} and ${count} at the average price of one (${price})`,
    'counted-difference': ([other, price], count) =>
      `Difference: ${other} and ${count} at the average price of one (${price})`,
    supposed: ([result, part]) => `${result} if only this changes as you suppose: ${part}`,
    'supposed-alone': ([part]) => `${part}, changed as you suppose`,
    'supposed-whole': ([part, whole]) => `${whole} if only this changes as you suppose: ${part}`,
    'supposed-share': ([part, whole]) =>
      `Share of ${whole}, if only this changes as you suppose: ${part}`,
    grown: ([figure], years) => `${figure} after ${years} years at the rate that you take`,
    increase: ([to, from]) =>
      to === from || from === undefined ? `Growth: ${to}` : `${to} above ${from}`,
    decrease: ([from, to]) => `${from} below ${to}`,
  },
  hi: {
    distance: ([target, total]) => `लक्ष्य तक बाकी (${target} − ${total})`,
    rise: ([target, total]) => `कुल ज़रूरी वृद्धि (${total} → ${target})`,
    'rise-a-year': ([target, total], years) =>
      `${years} साल तक हर साल ज़रूरी वृद्धि (${total} → ${target})`,
    'amount-a-year': ([target, total], years) =>
      `${years} साल तक हर साल ज़रूरी बढ़त (${total} → ${target})`,
    reached: ([total, target]) => `लक्ष्य का पूरा हुआ हिस्सा (${total} ÷ ${target})`,
    short: ([total, target]) => `लक्ष्य का बाकी हिस्सा (${total} ÷ ${target})`,
    balanced: ([target, part]) =>
      part === undefined ? `संतुलित व्यापार, ${target} का आधा` : `${target} का आधा, ${part} के मुकाबले`,
    before: ([total]) => `वृद्धि से पहले: ${total}`,
    'growth-a-year': ([growth], years) => `${growth}: ${years} साल की औसत सालाना वृद्धि`,
    each: ([price, count]) => `एक की औसत कीमत (${price} ÷ ${count})`,
    'pro-rata': ([part, price]) => `${part}: अनुपात से मूल्य (${price})`,
    'own-count': ([price, whole], own) => `आपके ${own}, एक की औसत कीमत पर (${price} ÷ ${whole})`,
    'bought-own': ([price, whole], own) =>
      `आपके ${own} अरब में एक की औसत कीमत पर कितने (${price} ÷ ${whole})`,
    bought: ([money, price, whole]) => `${money}: एक की औसत कीमत पर कितने (${price} ÷ ${whole})`,
    'a-month': ([figure]) => `${figure}: हर महीने का औसत`,
    'a-week': ([figure]) => `${figure}: हर हफ़्ते का औसत`,
    'a-day': ([figure]) => `${figure}: हर दिन का औसत`,
    'with-own': ([figure], own) => `आपके ${own} के साथ: ${figure}`,
    share: ([part, whole]) => `${whole ?? 'दोनों के जोड़'} में हिस्सा: ${part}`,
    'share-left': ([part, whole]) => `${whole} का बाकी हिस्सा, ${part} के बिना`,
    'kept-share': ([part, target]) => `${part}, यदि हिस्सा वही रहे: ${target}`,
    held: ([part, held], by) => `${part} × ${by}, ${held} वही रहे`,
    'held-at': ([part, target, held]) => `${part} (${target}), यदि यह वही रहे: ${held}`,
    ratio: ([over, under]) => `अनुपात: ${over} ÷ ${under}`,
    sum: (names) => `कुल मिलाकर: ${names.join(' + ')}`,
    difference: ([a, b]) => `अंतर: ${a} − ${b}`,
    multiple: ([one, other], by) => (other === undefined ? `${one} × ${by}` : `${one} ÷ ${other}`),
    changed: ([result, part], by) => `${result}, यदि केवल ${part} × ${by} हो`,
    'counted-sum': ([other, price], count) =>
      `कुल मिलाकर: ${other} + औसत कीमत पर ${count} (${price})`,
    'counted-difference': ([other, price], count) =>
      `अंतर: ${other}, औसत कीमत पर ${count} (${price})`,
    supposed: ([result, part]) => `${result}, यदि केवल यह बदले: ${part}`,
    'supposed-alone': ([part]) => `${part}, आपके अनुमान से बदलने पर`,
    'supposed-whole': ([part, whole]) => `${whole}, यदि केवल यह बदले: ${part}`,
    'supposed-share': ([part, whole]) => `${whole} में हिस्सा, यदि केवल यह बदले: ${part}`,
    grown: ([figure], years) => `${figure}: आपकी दर से ${years} साल बाद`,
    increase: ([to, from]) => (from === undefined ? `वृद्धि: ${to}` : `${to} ÷ ${from} − 1`),
    decrease: ([from, to]) => `1 − ${from} ÷ ${to}`,
  },
  ru: {
    distance: ([target, total]) => `Осталось до цели (${target} − ${total})`,
    rise: ([target, total]) => `Нужный рост в целом (${total} → ${target})`,
    'rise-a-year': ([target, total], years) =>
      `Нужный рост в год за ${years} лет (${total} → ${target})`,
    'amount-a-year': ([target, total], years) =>
      `Нужная прибавка в год за ${years} лет (${total} → ${target})`,
    reached: ([total, target]) => `Достигнутая доля цели (${total} ÷ ${target})`,
    short: ([total, target]) => `Недостающая доля цели (${total} ÷ ${target})`,
    balanced: ([target, part]) =>
      part === undefined
        ? `Сбалансированная торговля: половина (${target})`
        : `Половина (${target}) к нынешнему (${part})`,
    before: ([total]) => `До роста: ${total}`,
    'growth-a-year': ([growth], years) => `${growth}: средний рост в год за ${years} лет`,
    each: ([price, count]) => `Средняя цена одной единицы (${price} ÷ ${count})`,
    'pro-rata': ([part, price]) => `${part}: пропорциональная стоимость (${price})`,
    'own-count': ([price, whole], own) =>
      `Ваши ${own} по средней цене одной единицы (${price} ÷ ${whole})`,
    'bought-own': ([price, whole], own) =>
      `Сколько даст ваше число ${own} млрд по средней цене одной единицы (${price} ÷ ${whole})`,
    bought: ([money, price, whole]) =>
      `${money}: сколько это по средней цене одной единицы (${price} ÷ ${whole})`,
    'a-month': ([figure]) => `${figure}: в среднем в месяц`,
    'a-week': ([figure]) => `${figure}: в среднем в неделю`,
    'a-day': ([figure]) => `${figure}: в среднем в день`,
    'with-own': ([figure], own) => `С вашим числом ${own}: ${figure}`,
    share: ([part, whole]) => `${part}: доля (${whole ?? 'от суммы обоих'})`,
    'share-left': ([part, whole]) => `Остальная доля без этого: ${part} (${whole})`,
    'kept-share': ([part, target]) => `${part} при той же доле: ${target}`,
    held: ([part, held], by) => `${part} × ${by}, без изменения: ${held}`,
    'held-at': ([part, target, held]) => `${part} (${target}), если не изменится: ${held}`,
    ratio: ([over, under]) => `Отношение: ${over} ÷ ${under}`,
    sum: (names) => `Вместе: ${names.join(' + ')}`,
    difference: ([a, b]) => `Разница: ${a} − ${b}`,
    multiple: ([one, other], by) => (other === undefined ? `${one} × ${by}` : `${one} ÷ ${other}`),
    changed: ([result, part], by) => `${result}, если изменить только ${part} (× ${by})`,
    'counted-sum': ([other, price], count) =>
      `Вместе: ${other} + ${count} по средней цене (${price})`,
    'counted-difference': ([other, price], count) =>
      `Разница: ${other} и ${count} по средней цене (${price})`,
    supposed: ([result, part]) => `${result}, если изменится только это: ${part}`,
    'supposed-alone': ([part]) => `${part} с вашим изменением`,
    'supposed-whole': ([part, whole]) => `${whole}, если изменится только это: ${part}`,
    'supposed-share': ([part, whole]) => `Доля (${whole}), если изменится только это: ${part}`,
    grown: ([figure], years) => `${figure}: через ${years} лет при вашем темпе`,
    increase: ([to, from]) => (from === undefined ? `Рост: ${to}` : `${to} ÷ ${from} − 1`),
    decrease: ([from, to]) => `${from}: насколько меньше, чем ${to}`,
  },
};

/** Why nothing is worked out. */
export const REFUSALS: Readonly<Record<AnswerLanguage, Readonly<Record<Reason, string>>>> = {
  en: {
    'no-figure': 'That cannot be worked out: this pack has no figure for all that it needs.',
    'no-rate': 'That cannot be converted: this pack has no rate for it.',
    'different-things':
      'That cannot be worked out: these figures measure different things and cannot be put together.',
    overlapping:
      'That is no growth: the figures are for spans that overlap and come from different sources.',
    'overlapping-sum':
      'That cannot be added up: the figures are for spans that overlap and come from different sources.',
    'part-of-other':
      'That cannot be added up: the one figure is in the other already, or is worked out from it.',
    'from-today': 'How far that is from today cannot be worked out: this pack has no date for it.',
    'own-number-alone': 'That would rest on your own number alone: no source of this pack has it.',
  },
  hi: {
    'no-figure': 'यह हिसाब नहीं हो सकता: इसके लिए ज़रूरी आँकड़ा इस पैक में नहीं है।',
    'no-rate': 'इसे बदला नहीं जा सकता: इस पैक में इसकी दर नहीं है।',
    'different-things': 'यह हिसाब नहीं हो सकता: ये आँकड़े अलग चीज़ें मापते हैं।',
    overlapping: 'यह वृद्धि नहीं है: दोनों आँकड़ों की अवधियाँ एक-दूसरे में आती हैं।',
    'overlapping-sum': 'इन्हें जोड़ा नहीं जा सकता: दोनों आँकड़ों की अवधियाँ एक-दूसरे में आती हैं।',
    'part-of-other': 'इन्हें जोड़ा नहीं जा सकता: एक आँकड़ा दूसरे में पहले से शामिल है।',
    'from-today': 'आज से यह कितनी दूर है, इसका हिसाब नहीं हो सकता: इस पैक में इसकी तारीख नहीं है।',
    'own-number-alone': 'यह केवल आपके आँकड़े पर टिका होगा: किसी स्रोत में वह नहीं है।',
  },
  ru: {
    'no-figure': 'Это нельзя посчитать: в подборке нет нужной для этого цифры.',
    'no-rate': 'Пересчитать нельзя: в подборке нет курса.',
    'different-things': 'Это нельзя посчитать: эти величины измеряют разное.',
    overlapping: 'Это не рост: периоды двух цифр пересекаются.',
    'overlapping-sum': 'Сложить нельзя: периоды двух цифр пересекаются.',
    'part-of-other': 'Сложить нельзя: одна цифра уже входит в другую.',
    'from-today': 'Срок от сегодняшнего дня посчитать нельзя: даты в подборке нет.',
    'own-number-alone': 'Расчёт опирался бы только на ваше число: в источниках его нет.',
  },
};

/** Before the name of a sum: what is compared is the other way round. */
export const CONTRARY: Readonly<Record<AnswerLanguage, Readonly<Record<Contrary, string>>>> = {
  en: { less: 'It is less and not more – ', more: 'It is more and not less – ' },
  hi: { less: 'ज़्यादा नहीं, कम – ', more: 'कम नहीं, ज़्यादा – ' },
  ru: { less: 'Не больше, а меньше – ', more: 'Не меньше, а больше – ' },
};

/** The same as a percentage of what is added to: `or 45.6% more`. */
export const MORE: Readonly<Record<AnswerLanguage, (value: string) => string>> = {
  en: (value) => `or ${value} more`,
  hi: (value) => `यानी ${value} अधिक`,
  ru: (value) => `то есть на ${value} больше`,
};

/** `from about 67 (2024): about USD 33 billion`. */
export const FROM: Readonly<Record<AnswerLanguage, (base: string, value: string) => string>> = {
  en: (base, value) => `from ${base}: ${value}`,
  hi: (base, value) => `${base} से: ${value}`,
  ru: (base, value) => `от ${base}: ${value}`,
};

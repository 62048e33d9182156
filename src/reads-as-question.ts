/** Words that begin a question in English, Hindi (either script) and Russian. */
const OPENERS = new Set(
  [
    'who whom whose what whats when whens where wheres why which how hows',
    'is are was were do does did has have had can could will would should shall may might',
    'isnt arent wasnt doesnt didnt hasnt cant wont',
    'tell explain compare',
    'क्या कब कहाँ कहां कौन किस किसने किसका किसकी क्यों कैसे कैसा कैसी कितना कितनी कितने कौनसा',
    'kya kab kahan kaun kis kisne kiska kyon kyun kyu kaise kitna kitni kitne',
    'кто кого что чего когда где куда откуда почему зачем какой какая какое какие каков сколько',
    'насколько чей как',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a text reads as a question rather than as words to search for: it has a question mark, or a
 * word of asking at its beginning, or in Hindi anywhere, where the verb and not the question leads.
 */
export function readsAsQuestion(text: string): boolean {
  if (/[?？؟]/u.test(text)) return true;
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const [first, second] = words;
  if (first === undefined) return false;
  // "and when", "so who", "но почему"
  const begins = [first, ...(LEAD_INS.has(first) && second ? [second] : [])];
  return (
    begins.some((word) => OPENERS.has(word)) ||
    words.some((word) => HINDI.test(word) && OPENERS.has(word))
  );
}

const LEAD_INS = new Set(['and', 'but', 'so', 'or', 'ok', 'okay', 'aur', 'और', 'и', 'а', 'но']);
/** No English word of asking begins with a k, and every one of Hindi in Latin letters does. */
const HINDI = /^(\p{Script=Devanagari}+|k[a-z]+)$/u;

import type { Pack } from '../../content/library.ts';
import type { EntityKind } from '../../content/schema/entity.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Ranked } from './rank.ts';

/** Less alike than this is no wording that asks for somebody. */
const UNASKED = 0.3;

/** Whether it asks who does something, `who arrived`; `who did he talk to` asks for the other side. */
export function asksDoer(
  { tokens, asks, language, slots }: Question,
  { vocabulary }: Pack,
): boolean {
  // `Who or what`; and in Hindi the word that asks stands right before any verb.
  if (!asks.has('who') || asks.size > 1 || language === 'hi') return false;
  const { is } = wordsOf(vocabulary);
  const who = tokens.findIndex((token) => is(token, 'asking-who'));
  // `Who was X fighting` names who does it.
  const isNamed = slots.some(
    ({ at, terms }) => at === who + 2 && terms.some((term) => term.startsWith('@')),
  );
  const isOther = is(tokens[who + 1], 'be') && isNamed;
  return who >= 0 && !isOther && !is(tokens[who + 1], 'auxiliary', 'modal');
}

/** Whether it names no person beside those that are asked about, and nobody asks for somebody in such words. */
export function namesNobody(
  { candidate, asking }: Ranked,
  { entities, slots }: Question,
  pack: Pack,
): boolean {
  const { source } = candidate;
  if (asking >= UNASKED || (source.from === 'fact' && source.fact.tells.includes('who')))
    return false;
  // `Who arrived`, without what is done or to whom, asks for no country.
  const isBare = slots.filter(({ inner }) => !inner).length <= 1;
  if (!isBare && isAgent(candidate, pack)) return false;
  return ![...candidate.entities].some(
    (id) => isPerson(id, pack) && !entities.includes(id) && !isMereVoice(id, candidate, pack),
  );
}

const isPerson = (id: string, pack: Pack): boolean => pack.entities.get(id)?.kind === 'person';

/** `It is a bedrock, X writes`: who only says so, behind it, does nothing of it. */
const isMereVoice = (id: string, { source }: Ranked['candidate'], pack: Pack): boolean =>
  source.from === 'fact' &&
  source.fact.by.includes(id) &&
  !source.fact.text.startsWith(pack.entities.get(id)?.name ?? '');

/** `Russia has delivered`: what opens with a name says what whoever has it does. */
function isAgent({ source, entities }: Ranked['candidate'], pack: Pack): boolean {
  if (source.from !== 'fact') return false;
  const { text } = source.fact;
  return [...entities].some((id) => {
    const entity = pack.entities.get(id);
    if (!entity || !BODIES.includes(entity.kind)) return false;
    return [entity.name, ...entity.aliases].some((name) => text.startsWith(`${name} `));
  });
}

const BODIES: readonly EntityKind[] = ['country', 'organisation'];

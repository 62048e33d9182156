import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import type { Question } from '../../reading/question.ts';
import { firmnessOf } from '../../telling/firmness.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { type Reply, SUPPORT } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';
import { factsOf } from './provenance-subject.ts';
import { tellAbout, tellWord } from './tell-about.ts';

/** The pack's own word on whether it is official where it has one; else that none is reported. */
export function officialness(
  first: Candidate,
  about: readonly Candidate[],
  { question, ranked }: Resolved,
  pack: Pack,
): Reply | null {
  const { yes, notOfficial } = PHRASES[question.language];
  // Whether the visit is announced says nothing of what comes up in its talks.
  const isOpen = !isOfSystem(first, pack);
  const word = [...ranked.map(({ candidate }) => candidate), ...candidatesOf(pack).candidates].find(
    (one) =>
      one.gives.has('official') && (one === first || (isOpen && sharesName(one, first, pack))),
  );
  if (word) return tellWord(`${notOfficial} `, word, about, question, pack);
  const status = factsOf(first)[0]?.status;
  const isOfficial = status === 'announced' || status === 'agreed';
  return tellAbout(isOfficial ? yes : `${notOfficial} `, about, question, pack);
}

/** How sure it is: how firmly it is told, with what its source says on whether its days are official. */
export function sureness(
  first: Candidate,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply | null {
  const [fact] = factsOf(first);
  const reply =
    fact && tellAbout(firmnessOf(fact.status, question.language), about, question, pack);
  if (!reply) return null;
  const word = wordOnDays(first, pack);
  return word ? withWord(reply, word, question, pack) : reply;
}

const isOfSystem = ({ entities }: Candidate, pack: Pack): boolean =>
  [...entities].some((id) => pack.entities.get(id)?.kind === 'weapon-system');

/** Whether both name something, the parties of the summit left out, which nearly all name. */
const sharesName = (one: Candidate, other: Candidate, pack: Pack): boolean =>
  [...one.entities].some((id) => other.entities.has(id) && !pack.meta.parties.includes(id));

/** What the same source says on whether days that it expects of the summit itself are official. */
function wordOnDays(first: Candidate, pack: Pack): Candidate | undefined {
  const [fact] = factsOf(first);
  if (fact?.status !== 'expected' || !first.gives.has('date') || isOfSystem(first, pack))
    return undefined;
  return candidatesOf(pack).candidates.find(
    (one) =>
      one !== first &&
      one.gives.has('official') &&
      factsOf(one).some(({ sources }) => sources.some((id) => fact.sources.includes(id))),
  );
}

/** The reply with that word behind it. */
function withWord(reply: Reply, word: Candidate, { language }: Question, pack: Pack): Reply {
  const [first, ...others] = reply.answer.support;
  const lead = `${reply.answer.lead} ${statementOf(word, pack, language)}`;
  const support = [...(first ? [first] : []), word.source, ...others].slice(0, SUPPORT);
  return { ...reply, answer: { ...reply.answer, lead, support } };
}

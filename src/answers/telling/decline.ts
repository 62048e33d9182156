import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import { assertNever } from '../../errors.ts';
import type { Answer, Support } from '../answer.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import type { Want } from '../reading/wanted/wants.ts';
import { type Lacking, PHRASES } from './phrases.ts';

const NEAREST = 2;

/** Says that the pack does not hold what was asked, and what it has on the same subject. */
export function decline(resolved: Resolved, pack: Pack, lead?: string): Answer {
  const phrases = PHRASES[resolved.question.language];
  return declineWith(resolved, pack, (name, hasNearest) => {
    if (lead !== undefined) return lead;
    if (name === null) return phrases.nothing;
    return hasNearest
      ? phrases.nothingOn(name, lackingOf(resolved.want, phrases.lacks))
      : phrases.nothingAbout(name);
  });
}

/** The same of what the editor knows that no source tells: it is named. */
export function declineGap(resolved: Resolved, { lacks }: Gap, pack: Pack): Answer {
  const { lacking } = PHRASES[resolved.question.language];
  return declineWith(resolved, pack, (name, hasNearest) => lacking(lacks, name, hasNearest));
}

function declineWith(
  resolved: Resolved,
  pack: Pack,
  leadOf: (name: string | null, hasNearest: boolean) => string,
): Answer {
  const subject = subjectOf(resolved, pack);
  const nearest = subject === null ? [] : factsAbout(subject, resolved, pack);
  const name = subject === null ? null : (pack.entities.get(subject)?.name ?? null);
  return {
    status: 'declined',
    lead: leadOf(name, nearest.length > 0),
    support: nearest.map(supportOf),
    followUps: [],
    related: null,
    language: resolved.question.language,
  };
}

function lackingOf(want: Want, lacks: Readonly<Record<Lacking, string>>): string | null {
  switch (want.kind) {
    case 'amount':
      return lacks[want.of ?? 'amount'];
    case 'date':
    case 'person':
    case 'place':
    case 'reason':
      return lacks[want.kind];
    case 'named':
    case 'told':
    case 'statement':
      return null;
    default:
      return assertNever(want);
  }
}

/** The entity that the question is about: the most telling of those it names. */
function subjectOf({ question, slots }: Resolved, pack: Pack): string | null {
  const index = candidatesOf(pack);
  const ids = [
    ...question.entities,
    ...slots.flatMap(({ slot }) =>
      slot.terms.flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : [])),
    ),
  ].filter((id) => !pack.meta.parties.includes(id) && id !== pack.meta.summit.place);
  const [best] = [...new Set(ids)].toSorted(
    (a, b) => index.weight(`@${b}`) - index.weight(`@${a}`),
  );
  return best ?? null;
}

function factsAbout(id: string, { ranked }: Resolved, pack: Pack): readonly Candidate[] {
  const about = (candidate: Candidate): boolean =>
    candidate.source.from === 'fact' && candidate.entities.has(id) && isWordy(candidate);
  const nearest = new Set<Candidate>();
  for (const { candidate } of ranked) {
    if (nearest.size === NEAREST) break;
    if (about(candidate)) nearest.add(candidate);
  }
  for (const candidate of candidatesOf(pack).candidates) {
    if (nearest.size === NEAREST) break;
    if (about(candidate)) nearest.add(candidate);
  }
  return [...nearest];
}

/** A number beside a refusal would be taken for the answer; a date that is near may stand. */
const isWordy = ({ gives }: Candidate): boolean => !gives.has('amount');

function supportOf({ source }: Candidate): Support {
  return source;
}

/** A refusal that no part of the pack is near to. */
export function declinePlainly(question: Question, lead: string): Answer {
  return {
    status: 'declined',
    lead,
    support: [],
    followUps: [],
    related: null,
    language: question.language,
  };
}

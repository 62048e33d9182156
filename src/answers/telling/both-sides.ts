import type { Disagreement, Observation, Pack } from '../../content/library.ts';
import { originId } from '../../content/origin-id.ts';
import type { Support } from '../answer.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { type Resolved, resolveAlone } from '../finding/resolve.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { hasNumber } from '../premise/values/number-values.ts';
import { readQuestion } from '../reading/question.ts';
import { differencesOfKind } from './differences-of-kind.ts';
import { PHRASES } from './phrases.ts';
import { answered, type Reply, SUPPORT } from './reply.ts';
import { labelOf } from './statement.ts';
import { writeObserved } from './write-value.ts';

/** A lead with the editor's explanation is no longer than this. */
const EXPLAINED = 340;

/** Both sides of a disagreement, each with its span. */
export function answerBoth(disagreement: Disagreement, resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const { measure, observations } = disagreement;
  const label = labelOf(measure, question.language);
  const values = observations.map((seen) => writeObserved(seen, pack, question.language));
  const byId = new Map(resolved.ranked.map(({ candidate }) => [candidate.id, candidate]));
  const focus = observations.flatMap((seen) => byId.get(originId(seen)) ?? []);
  const differ = PHRASES[question.language].differ(label, values);
  const isWhy = question.asks.has('why') && question.language === 'en';
  const lead = isWhy ? explained(differ, disagreement) : differ;
  return {
    answer: {
      ...answered(question, lead, [], pack),
      support: [
        ...observations.map(supportOfObservation),
        ...quotedIn(disagreement, resolved, pack),
        ...lengthsIn(disagreement, resolved, pack),
      ].slice(0, SUPPORT),
      related: { command: 'figure', args: { measure: measure.id } },
    },
    focus,
  };
}

/** `In talks for nearly ten years, and signed in 2019?`: a length of time that is told of the same stands beside the two sides. */
function lengthsIn(
  { observations }: Disagreement,
  { question }: Resolved,
  pack: Pack,
): readonly Support[] {
  const lengths = question.numbers.filter(({ kind }) => kind === 'length');
  if (lengths.length === 0) return [];
  const { byId, candidates } = candidatesOf(pack);
  const sides = observations.flatMap((seen) => byId.get(originId(seen)) ?? []);
  return candidates.flatMap((one) => {
    const isOfSame = [...one.entities].some(
      (id) =>
        pack.entities.get(id)?.kind === 'weapon-system' &&
        sides.some(({ entities }) => entities.has(id)),
    );
    return one.source.from === 'fact' && isOfSame && lengths.some((said) => hasNumber(one, said))
      ? [one.source]
      : [];
  });
}

/** A quoted phrase, with marks of any kind around it. */
const QUOTED = /(?<![\p{L}\d])["'‘’“”«](.{6,80}?)["'‘’“”»](?![\p{L}\d])/gu;

/** So much of a quoted phrase a fact must have to be what it is from. */
const QUOTED_WHOLE = 0.6;

/** `'In talks for years' yet 'signed'`: what else is quoted stands beside the two sides. */
function quotedIn(
  { observations }: Disagreement,
  { question }: Resolved,
  pack: Pack,
): readonly Support[] {
  const [subject = ''] = question.entities.map((id) => pack.entities.get(id)?.name);
  const sides = new Set(observations.map(originId));
  return [...question.text.matchAll(QUOTED)].flatMap(([, quote = '']) => {
    const meant = resolveAlone(readQuestion(`${subject} ${quote}`, pack), pack);
    const words = new Set(tokensOf(quote).map(({ stem }) => stem));
    const [told] = meant.ranked
      .filter(({ coverage }) => coverage >= QUOTED_WHOLE)
      .toSorted((a, b) => sharedBy(b.candidate, words) - sharedBy(a.candidate, words));
    return told?.candidate.source.from === 'fact' && !sides.has(told.candidate.id)
      ? [told.candidate.source]
      : [];
  });
}

/** How many of the words its text has, small ones too: in a quotation each of them counts. */
const sharedBy = ({ source }: Candidate, words: ReadonlySet<string>): number =>
  source.from === 'fact'
    ? new Set(tokensOf(source.fact.text).map(({ stem }) => stem)).intersection(words).size
    : 0;

/** Why they differ, in the editor's words: as many of the first sentences as can be read at a glance. */
function explained(differ: string, { note }: Disagreement): string {
  const sentences = note.explanation.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let said = differ;
  for (const sentence of sentences) {
    if (said.length + sentence.length >= EXPLAINED) break;
    said = `${said} ${sentence}`;
  }
  return said;
}

/** Every disagreement of the pack by name, or those of a kind, where somebody asks where the sources differ. */
export function answerAll(
  { question }: Resolved,
  /** Of the whole message: what kind of difference is asked for may stand beside the sources. */
  tokens: readonly Token[],
  pack: Pack,
): Reply {
  const { language } = question;
  const index = candidatesOf(pack);
  const focus: Candidate[] = [];
  const { of, isOtherKind } = differencesOfKind(tokens, pack);
  const values = of.map(({ measure, observations }) => {
    const label = labelOf(measure, language);
    const sides = observations.flatMap((seen) => index.byId.get(originId(seen)) ?? []);
    // Values are told where all of them can be cited.
    if (focus.length + sides.length > SUPPORT) return label;
    focus.push(...sides);
    return `${label} (${observations.map((seen) => writeObserved(seen, pack, language)).join(' / ')})`;
  });
  const phrases = PHRASES[language];
  const before = isOtherKind ? phrases.noneOfKind : '';
  return {
    answer: {
      ...answered(question, `${before}${phrases.differAll(values)}`, focus, pack),
      related: { command: 'differences', args: {} },
    },
    focus,
  };
}

const supportOfObservation = (seen: Observation): Support =>
  seen.from === 'fact'
    ? { from: 'fact', fact: seen.fact }
    : { from: 'derivation', derived: seen.derived };

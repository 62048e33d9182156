import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import type { Answer } from '../../answer.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { known } from '../../finding/known.ts';
import { interleaved } from '../../interleaved.ts';
import type { Question } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';
import { type Side, withinCited } from './source-side.ts';

/**
 * Whether a lead, what carries it and its citations, each once, are likely to be more than a message
 * holds: what carries a lead must stand with it.
 */
export function isLong({ lead, support }: Answer): boolean {
  const parts = support.map((one) => {
    if (one.from !== 'fact') return { text: '', citation: one.from };
    const { text, sources, asOf, status } = one.fact;
    // What the lead says already is not said twice, and a citation of several stands once.
    return lead.includes(text)
      ? { text: '', citation: [...sources, asOf, status].join(' ') }
      : { text, citation: text };
  });
  const citations = new Set(parts.map(({ citation }) => citation));
  const said = parts.reduce((sum, { text }) => sum + text.length, lead.length);
  return said + citations.size * CITATION > ROOM;
}

const CITATION = 75;
const ROOM = 700;

/** What each of some sources says, side by side, with what carries it. */
export function tellSides(
  found: readonly Side[],
  before: ReadonlyMap<Source, string>,
  question: Question,
  sources: readonly Source[],
  pack: Pack,
): Reply | null {
  const phrases = PHRASES[question.language];
  const plain = (one: Candidate): string => statementOf(one, pack, question.language);
  const { sides: said, cited } = withinCited(found, plain, SUPPORT, pack);
  const [first, ...others] = said;
  if (!first) return null;
  const textOf = ({ source, parts }: Side): string =>
    `${before.get(source) ?? ''}${parts.map(({ text }) => text).join(' ')}`;
  const firstOf = ({ parts }: Side): string => parts[0]?.text ?? '';
  const isShared = others.length > 0 && others.every((one) => firstOf(one) === firstOf(first));
  // What one of them has besides.
  const besidesOf = (all: readonly Side[]): string =>
    all
      .filter(({ parts }) => parts.length > 1)
      .map(
        ({ source, parts }) =>
          ` ${source.label}: ${parts
            .slice(1)
            .map(({ text }) => text)
            .join(' ')}`,
      )
      .join('');
  const sides = sources.flatMap((source) => {
    const side = said.find((one) => one.source === source);
    if (side) return `${source.label}: ${textOf(side)}`;
    return found.some((one) => one.source === source) ? [] : phrases.saysNothing(source.label);
  });
  const isAlone = others.length === 0 && sources.length > 1 && !before.has(first.source);
  const alone = isAlone ? `${phrases.onlyOne(first.source.label)}${textOf(first)}` : '';
  const silent = sources.flatMap((source) =>
    found.some((one) => one.source === source) ? [] : phrases.saysNothing(source.label),
  );
  const lead =
    isShared && said.length === sources.length
      ? `${phrases.allSay(said.map(({ source }) => source.label))}${firstOf(first)}${besidesOf(said)}`
      : isAlone
        ? [alone, ...silent].join(' ')
        : `${others.length > 0 ? phrases.sayOtherwise : ''}${sides.join(' ')}`;
  const chosen = known([...cited, ...interleaved(said.map(toldBy))], pack);
  return { answer: answered(question, lead, chosen, pack), focus: chosen };
}

export const toldBy = ({ parts }: Side): readonly Candidate[] => parts.flatMap(({ told }) => told);

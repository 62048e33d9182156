import type { Answer, Support } from '../answers/answer.ts';
import { factsBehind } from '../briefing/facts-behind.ts';
import type { Pack } from '../content/library.ts';
import { assertNever } from '../errors.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeFacts } from './citation.ts';
import { writeDerived } from './quantities.ts';
import { labelled } from './statements.ts';

/** What a message may have so that it is read at a glance. */
const ANSWER_CAP = 700;

/** The whole plain-text answer, at most 700 characters. */
export function answerText(answer: Answer, pack: Pack): string {
  return joined(answer, shownParts(answer, pack)).slice(0, ANSWER_CAP);
}

/**
 * What carries an answer, each with its citation, as-of day and firmness: as many as a message holds with
 * the lead. What does not fit is left out whole, the least important first.
 */
export function shownParts(answer: Answer, pack: Pack): readonly SupportText[] {
  const parts = answer.support.map((support) => supportText(support, pack));
  const counts = parts.map((_, at) => parts.length - at);
  const count = counts.find((one) => joined(answer, parts.slice(0, one)).length <= ANSWER_CAP);
  return parts.slice(0, count ?? 0);
}

/** How a statement is written and cited; a view may set the two apart. */
export interface SupportText {
  readonly statement: string;
  readonly citation: string;
}

export function supportText(support: Support, pack: Pack): SupportText {
  switch (support.from) {
    case 'fact':
      return { statement: support.fact.text, citation: cite(support.fact, pack) };
    case 'derivation': {
      const { derived } = support;
      const { label, period } = derived.derivation;
      return {
        statement: `${labelled(label, period)}: ${writeDerived(derived)} ${writeSum(derived)}.`,
        citation: citeFacts(factsBehind(derived), pack),
      };
    }
    case 'sum':
      return {
        statement: `${support.label}: ${support.value} ${support.steps}.`,
        citation: citeFacts(support.inputs, pack),
      };
    default:
      return assertNever(support);
  }
}

/** A statement that the lead says already is not said twice: its citation stands behind the lead. */
function joined(answer: Answer, parts: readonly SupportText[]): string {
  const { cited, rest } = partedBySaid(answer.lead, parts);
  const lead = cited.length === 0 ? answer.lead : `${answer.lead} (${cited.join(' / ')})`;
  const bullets = rest.map(({ statement, citation }) => `• ${statement} (${citation})`);
  return [lead, ...bullets].join('\n');
}

/** The citations of what a lead says word for word, each once, and what it does not say. */
export function partedBySaid(
  lead: string,
  parts: readonly SupportText[],
): { cited: readonly string[]; rest: readonly SupportText[] } {
  const isSaid = ({ statement }: SupportText): boolean => lead.includes(statement);
  return {
    cited: [...new Set(parts.filter(isSaid).map(({ citation }) => citation))],
    rest: parts.filter((part) => !isSaid(part)),
  };
}

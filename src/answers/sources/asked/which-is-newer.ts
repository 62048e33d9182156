import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import type { SourceWord } from '../../../content/schema/source-words.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { isOfPress } from '../../finding/of-press.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';
import type { Context } from '../../thread/context.ts';
import { byPublished } from '../by-published.ts';
import { factsOf } from '../provenance/provenance-subject.ts';
import { labelTokens } from './source-words.ts';

/** No more words ask only which of the sources came later: `so which of the two reports is the more recent one`. */
const SHORT = 12;

/**
 * `Which is the later report?`, behind an answer: that source, with what it has on what was just told, or that
 * it says nothing on it. Null where anything else is asked.
 */
export function newerOfTold(question: Question, context: Context | null, pack: Pack): Reply | null {
  const [told] = context?.focus ?? [];
  if (!told || question.tokens.length > SHORT) return null;
  // `Which one is newer` is of a source only where sources were spoken of or just set side by side.
  const isOfSources =
    pack.disagreements.some(({ measure }) => measure === told.measure) ||
    factsOf(told).some(isOfPress);
  const order = orderAlone(question.text, isOfSources, pack);
  if (order === null) return null;
  const byDate = byPublished(pack);
  const source = order === 'older' ? byDate[0] : byDate.at(-1);
  if (!source || byDate.length < 2) return null;
  const isIts = (one: Candidate): boolean => {
    const facts = factsOf(one);
    return facts.length > 0 && facts.every(({ sources }) => sources.includes(source.id));
  };
  const alike = candidatesOf(pack).candidates.filter(
    (one) => told.measure !== null && one.measure === told.measure,
  );
  const found = [told, ...alike].find(isIts);
  const shown = found ?? told;
  if (!found && factsOf(told).length === 0) return null;
  const said = `${(found ? source : sourceOf(told, pack))?.label}: ${statementOf(shown, pack, question.language)}`;
  const silent = PHRASES[question.language].saysNothing(source.label);
  const lead = found ? said : `${silent} ${said}`;
  return { answer: answered(question, lead, [shown], pack), focus: [shown] };
}

const sourceOf = (told: Candidate, pack: Pack): Source | undefined =>
  pack.sources.get(factsOf(told)[0]?.sources[0] ?? '');

/** Words for a source, and what may stand beside them where only its age is asked. */
const OF_SOURCES: readonly SourceWord[] = ['kind', 'stand-in', 'which', 'link', 'every'];

/** Whether it is asked which source is the newer, or the older, and nothing besides. */
function orderAlone(text: string, isOfSources: boolean, pack: Pack): 'newer' | 'older' | null {
  const tokens = tokensOf(text);
  const labels = labelTokens(tokens, pack);
  const { is } = wordsOf(pack.vocabulary);
  const lexicon = lexiconOf(pack);
  if (!tokens.some((token) => is(token, 'asking-which', 'asking-what'))) return null;
  const has = (word: SourceWord): boolean => labels.some((label) => label?.words.has(word));
  if (!has('kind') && !isOfSources) return null;
  let covered = 0;
  const isOnlyThat = tokens.every((token, at) => {
    const label = labels[at];
    const isLabel =
      label?.words.has('newer') ||
      label?.words.has('older') ||
      OF_SOURCES.some((word) => label?.words.has(word));
    if (label && isLabel) covered = Math.max(covered, label.to);
    return (
      at < covered ||
      token.type !== 'word' ||
      is(token, 'asking-which', 'asking-what', 'be', 'auxiliary', 'article', 'of') ||
      lexicon.phrase([token])?.senses.some(({ kind }) => kind === 'filler') === true
    );
  });
  if (!isOnlyThat) return null;
  return has('newer') ? 'newer' : has('older') ? 'older' : null;
}

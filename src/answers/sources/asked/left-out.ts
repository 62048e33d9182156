import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { asksNegated } from '../../reading/wanted/asks-negated.ts';
import { PHRASES } from '../../telling/phrases.ts';
import type { Reply } from '../../telling/reply.ts';
import { factsOf } from '../provenance/provenance-subject.ts';
import { tellAbout } from '../provenance/tell-about.ts';

/** A term that a fact has so much is in its own words, names or measure. */
const OWN = 0.8;

/** How far behind the word that asks the sources stand: `which of the two articles`. */
const REACH = 4;

/** Whether it asks which of the sources does not have something. */
export function asksWithout(question: Question, pack: Pack): boolean {
  if (!question.signs.has('source') || !asksNegated(question, pack)) return false;
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  const asking = tokens.findIndex((token) => is(token, 'asking-which', 'asking-what'));
  return phraseRuns(tokens, pack.vocabulary.provenance.nouns).some(
    ({ from }) => asking >= 0 && from > asking && from - asking <= REACH,
  );
}

/**
 * `Which article does not mention it`: the one that nothing told of it is from, where every other has it. Null
 * where all sources have it, or what is asked is not known well enough to say that one has not.
 */
export function sourceWithout(resolved: Resolved, pack: Pack): Reply | null {
  const { question, slots, fitting } = resolved;
  const [best] = fitting;
  const outer = slots.filter(({ slot }) => !slot.inner && !slot.unknown);
  if (!best || outer.length === 0 || best.missing.some(({ inner, unknown }) => !inner && !unknown))
    return null;
  const { measure } = best.candidate;
  const has = (one: Candidate): boolean =>
    outer.every(({ slot }) => slot.terms.some((term) => (one.terms.get(term) ?? 0) >= OWN));
  const about = candidatesOf(pack).candidates.filter(
    (one) => one === best.candidate || (measure !== null && one.measure === measure) || has(one),
  );
  const having = new Set(about.flatMap(factsOf).flatMap(({ sources }) => sources));
  const [without, ...others] = [...pack.sources.keys()].filter((id) => !having.has(id));
  if (without === undefined || others.length > 0 || having.size === 0) return null;
  const label = pack.sources.get(without)?.label ?? '';
  const lead = PHRASES[question.language].saysNothing(label);
  return tellAbout(`${lead} `, [best.candidate], question, pack);
}

import type { Pack } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Question } from '../../reading/question.ts';
import { decline } from '../../telling/decline.ts';
import { PHRASES } from '../../telling/phrases.ts';
import type { Reply } from '../../telling/reply.ts';
import type { Context } from '../../thread/context.ts';
import { asksIfAlone } from '../asked/asks-if-alone.ts';
import { aboutAllSources, aboutSource } from './about-source.ts';
import { creditedTo, reportersLead, voicesLead } from './credited-to.ts';
import { officialness, sureness } from './officialness.ts';
import { factsOf, provenanceSubject } from './provenance-subject.ts';
import { tellAbout } from './tell-about.ts';

const PROVENANCE = ['source', 'reported-when', 'official', 'sure', 'how-worked-out'] as const;

/** Whether it asks who says so, since when or how firmly: by a word for it, or of a figure its age or origin. */
export function asksProvenance({ signs, asks, meanings, tokens }: Question, pack: Pack): boolean {
  if (PROVENANCE.some((sign) => signs.has(sign))) return true;
  if (asksIfAlone(tokens, pack.vocabulary)) return true;
  const { said, origins, quotes } = pack.vocabulary.provenance;
  if (phraseRuns(tokens, quotes).length > 0) return true;
  if (phraseRuns(tokens, said).length === 0) return false;
  return meanings.has('age') || (asks.has('where') && phraseRuns(tokens, origins).length > 0);
}

/** `Where did X say it`: in what X told an outlet, by the fact that the question speaks of; that is where it stood. */
export function asksWhereSaid({ question, ranked: [best] }: Resolved): boolean {
  if (!best || !question.asks.has('where') || best.coverage < SPOKEN_OF) return false;
  const { source } = best.candidate;
  return (
    source.from === 'fact' &&
    source.fact.via !== undefined &&
    source.fact.by.some((id) => question.entities.includes(id))
  );
}

/** So much of a question is of what somebody said. */
const SPOKEN_OF = 0.75;

/** Who says it, since when, whether it is official and how sure it is; null where it is of nothing. */
export function answerProvenance(
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  const { signs, tokens, language } = question;
  const about = provenanceSubject(resolved, context, pack);
  const [first] = about;
  if (!first) return null;
  if (signs.has('how-worked-out') && first.source.from === 'derivation')
    return tellAbout('', about, question, pack);
  const [fact] = factsOf(first);
  if (fact && asksIfAlone(tokens, pack.vocabulary)) {
    return tellAbout(`${voicesLead(fact, question, pack)} `, about, question, pack);
  }
  if (signs.has('official')) return officialness(first, about, resolved, pack);
  if (!fact) return null;
  if (asksDayOfOutlet(question, fact)) return { answer: decline(resolved, pack), focus: about };
  const { quotes, bodies } = pack.vocabulary.provenance;
  if (phraseRuns(tokens, quotes).length > 0) {
    const { quoted, reworded } = PHRASES[language];
    return tellAbout(fact.text.includes('"') ? quoted : reworded, about, question, pack);
  }
  if (phraseRuns(tokens, bodies).length > 0) return creditedTo(fact, about, question, pack);
  if (signs.has('sure')) return sureness(first, about, question, pack);
  return tellAbout(`${reportersLead(fact, question, pack)} `, about, question, pack);
}

/** When the outlet that a report quotes came out with it, no report says. */
const asksDayOfOutlet = ({ signs, entities }: Question, { via }: Fact): boolean =>
  signs.has('reported-when') && via !== undefined && entities.includes(via);

/** When a source came out, who wrote it and where it stood; null where the question is of something else. */
export function answerOfSource(
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const about = aboutSource(resolved, pack) ?? (context ? null : aboutAllSources(resolved, pack));
  return about && tellAbout('', about, resolved.question, pack);
}

import type { Pack } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { shareMatter } from '../../finding/of-press.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import type { Reply } from '../../telling/reply.ts';
import { writeDateOf } from '../../telling/write-value.ts';
import { tellAbout, tellWord } from './tell-about.ts';

/** A word that weighs so much says what it is whose origin is told. */
const SAYS_OF_WHAT = 0.1;

/** Who reports a fact and since when, in a sentence; of whom they have it where that is asked. */
export function reportersLead(fact: Fact, { language, signs }: Question, pack: Pack): string {
  const said = reportedBy(fact, language, pack);
  // Who asks for the source of a statement that its article makes itself is told that it has none.
  return isOwn(fact) && signs.has('source') ? `${said} ${PHRASES[language].unattributed}` : said;
}

/** Who reports a fact, and whether that is somebody's word alone: whoever claims it, or the one outlet or source. */
export function voicesLead(fact: Fact, { language }: Question, pack: Pack): string {
  const { onlySaidBy, allSay } = PHRASES[language];
  const nameOf = (id: string): string => pack.entities.get(id)?.name ?? id;
  const labels = fact.sources.flatMap((id) => pack.sources.get(id)?.label ?? []);
  const voices = fact.by.length > 0 ? fact.by.map(nameOf) : fact.via ? [nameOf(fact.via)] : labels;
  const said = reportedBy(fact, language, pack);
  const isOfSeveral = isOwn(fact) && labels.length > 1;
  return isOfSeveral ? allSay(labels).trim() : `${said} ${onlySaidBy(voices.join(', '))}`;
}

/** Which ministry or agency a figure is credited to: whoever the report has it from, or nobody. */
export function creditedTo(
  fact: Fact,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply | null {
  const { language } = question;
  const said = reportersLead(fact, question, pack);
  if (!isOwn(fact)) return tellAbout(`${said} `, about, question, pack);
  const word = wordOnOrigin(fact, about[0], pack);
  if (!word) return tellAbout(`${PHRASES[language].noOrigin} `, about, question, pack);
  // Where somebody is named it is not said before that nobody is.
  const { is } = wordsOf(pack.vocabulary);
  const isNobody =
    word.source.from === 'fact' &&
    tokensOf(word.source.fact.text).some((token) => is(token, 'denying'));
  const lead = isNobody ? said : reportedBy(fact, language, pack);
  return tellWord(`${lead} `, word, about, question, pack);
}

/** Whether its article says it itself, and has it from nobody. */
const isOwn = ({ via, by }: Fact): boolean => via === undefined && by.length === 0;

/** What the same source says of where figures of the same topic are from. */
function wordOnOrigin(fact: Fact, first: Candidate | undefined, pack: Pack): Candidate | undefined {
  const { candidates, weight } = candidatesOf(pack);
  // What is said of the origin of trade figures, or of the items of an agenda, is of those alone.
  const isOfSame = ({ own }: Candidate): boolean =>
    [...own].some(
      (term) =>
        !/^[@#=]/.test(term) && weight(term) >= SAYS_OF_WHAT && first?.terms.has(term) === true,
    );
  return candidates.find(
    (one) =>
      one.gives.has('origin') &&
      one.source.from === 'fact' &&
      one.source.fact.sources.some((id) => fact.sources.includes(id)) &&
      shareMatter(one.source.fact, fact) &&
      isOfSame(one),
  );
}

const reportedBy = (fact: Fact, language: Question['language'], pack: Pack): string =>
  PHRASES[language].reportedBy(reporters(fact, pack), writeDateOf(fact.asOf, 'exact', language));

/** `Bloomberg (Day-two report)`: whom it is from, and the reports that have it, each with its author. */
function reporters({ sources, via }: Fact, pack: Pack): string {
  const names = sources
    .flatMap((id) => pack.sources.get(id) ?? [])
    .map(({ author, label }) => (author === undefined ? label : `${author}, ${label}`))
    .join(' / ');
  const from = via === undefined ? undefined : pack.entities.get(via)?.name;
  return from === undefined ? names : `${from} (${names})`;
}

import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { bodiesOf } from './affiliation.ts';

/** So far behind the name the body stands: `X, editor of the Y`. */
const REACH = 4;

/**
 * Of what body somebody is, where his name stands with another, `X of Y`, whatever is asked of him. Empty
 * where anything tells of the two together.
 */
export function insteadOfApposition({ question }: Assertion, pack: Pack): readonly Candidate[] {
  const { tokens, entities } = question;
  if (!entities.some((id) => pack.entities.get(id)?.kind === 'organisation')) return [];
  const { is } = wordsOf(pack.vocabulary);
  const named = readMentions(tokens, lexiconOf(pack)).filter(({ inner }) => !inner);
  const kindsOf = (kind: string): readonly (readonly [string, Mention])[] =>
    named.flatMap((mention) =>
      mention.senses.flatMap((sense) =>
        sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === kind
          ? [[sense.id, mention] as const]
          : [],
      ),
    );
  const bodies = kindsOf('organisation');
  if (bodies.length === 0) return [];
  return kindsOf('person').flatMap(([person, { to }]) => {
    const body = bodies.find(
      ([, { from }]) =>
        from > to && from - to <= REACH && is(tokens[from - 1], 'of') && !isParted(to, from),
    );
    if (!body || areTogether(person, body[0], pack)) return [];
    return bodiesOf(person, pack).slice(0, 1);
  });

  /** What says something between the two has the body belong to that. */
  function isParted(to: number, from: number): boolean {
    return tokens.slice(to, from - 1).some((token) => is(token, 'saying', 'be', 'auxiliary'));
  }
}

const areTogether = (person: string, body: string, pack: Pack): boolean =>
  candidatesOf(pack).candidates.some(({ entities }) => entities.has(person) && entities.has(body));

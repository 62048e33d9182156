import type { Edition } from '../../digest/edition.ts';
import { bold, paragraph, statement } from '../../document/build.ts';
import { assertNever } from '../../errors.ts';
import { cite } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { capitalise } from '../words.ts';
import { afterwards, ended, isFresh, noLaterSource, UNKNOWN } from './afterwards.ts';
import { countdown } from './countdown.ts';
import { dayOfSummit } from './day-of-summit.ts';
import { movedPart } from './moved.ts';
import { joinParts, NOTHING, type Part } from './part.ts';

/**
 * Where the day stands to the summit, with the source of its dates. A quiet day is told in this one
 * sentence. `isLate`: it may be read on a later day than that it is for, so no day is called today.
 */
export function standingPart(edition: Edition, isLate: boolean): Part {
  const { pack, stage } = edition;
  const said = standing(edition, isLate);
  const basis = stage.dates.fact;
  const whole = bold(said.join(' '));
  const head: Part = {
    blocks: [basis ? statement(whole, cite(basis, pack)) : paragraph(whole)],
    cited: basis ? [basis] : [],
    says: inShort(edition, said),
  };
  return joinParts([head, edition.moved ? movedPart(edition, edition.moved, isLate) : NOTHING]);
}

/** For the notification. */
function inShort(
  edition: Edition,
  [first, ...more]: readonly [string, ...string[]],
): readonly string[] {
  const { stage, isShort } = edition;
  if (stage.type !== 'after') return [first, ...more];
  const unknown = more.length > 0 && isFresh(stage) ? [sentence([UNKNOWN])] : [];
  return [isShort ? sentence([capitalise(nothingNew(edition))]) : first, ...unknown];
}

/** Whole sentences, the first for itself. */
function standing(edition: Edition, isLate: boolean): readonly [string, ...string[]] {
  const { stage, isShort } = edition;
  const today = isLate ? null : edition.day;
  const nothing = isShort ? [nothingNew(edition)] : [];
  switch (stage.type) {
    case 'before':
      return [sentence([countdown(stage, edition, today), ...nothing])];
    case 'during':
      return [sentence([dayOfSummit(stage, edition, today), ...nothing])];
    case 'after': {
      const age = isShort && !isFresh(stage) ? noLaterSource(stage) : [];
      return [
        sentence([ended(stage, edition, today), ...age, ...nothing]),
        ...afterwards(stage, isShort),
      ];
    }
    default:
      return assertNever(stage);
  }
}

const sentence = (clauses: readonly string[]): string => `${clauses.join('; ')}.`;

const nothingNew = ({ changes }: Edition): string =>
  `nothing new since the edition of ${writeDay(changes?.since ?? '')}`;

import { argumentOf, figureSubjects } from '../briefing/figures.ts';
import type { TradeBrief } from '../briefing/trade.ts';
import type { Derived, Pack } from '../content/library.ts';
import { code, document, heading, list, notice, paragraph } from '../document/build.ts';
import type { Action, Block, Document } from '../document/model.ts';
import { disagreementLine, disagreementText } from './disagreements.ts';
import { ageNotice } from './phase-notice.ts';
import { periodOf, writeFigure } from './quantities.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import {
  derivedText,
  labelled,
  measureLabel,
  stateDerived,
  stateFacts,
  stateFigures,
} from './statements.ts';
import { summarise } from './summary.ts';
import { count } from './words.ts';

/** Trade: figures first, what follows from them, where sources differ, then the rest by topic. */
export function viewTrade(trade: TradeBrief, scene: Scene): Document {
  const { pack } = scene;
  if (trade.figures.length + trade.sections.length === 0) return viewNoTrade(scene);
  return document({
    title: titleOf('Trade', pack),
    summary: summarise(leads(trade, scene), `${count(trade.figures.length, 'figure')} on trade.`),
    blocks: [
      ageNotice(scene),
      trade.figures.length > 0 ? heading('Key figures') : null,
      stateFigures(trade.figures, pack),
      trade.derived.length > 0
        ? [
            heading('Worked out from these'),
            stateDerived(trade.derived.slice(0, SUMS_SHOWN), pack),
            otherSums(trade.derived.slice(SUMS_SHOWN), pack),
          ]
        : null,
      trade.disagreements.length > 0
        ? [
            heading('Where sources differ'),
            list(trade.disagreements.map((found) => disagreementLine(found, pack))),
          ]
        : null,
      trade.sections.map(({ topic, facts }) => [heading(topic.label), stateFacts(facts, pack)]),
    ],
    actions: [
      ...(trade.disagreements.length > 0
        ? [goTo(scene, 'Where sources differ', 'differences')]
        : []),
      ...firstSum(trade, scene),
      goTo(scene, 'Sources', 'sources'),
      goTo(scene, 'Commitments', 'commitments'),
    ],
  });
}

const SUMS_SHOWN = 6;

/** The sums that are not shown, by name: each has its own reply. */
function otherSums(sums: readonly Derived[], pack: Pack): readonly Block[] {
  if (sums.length === 0) return [];
  const subjects = figureSubjects(pack).filter(({ derived }) =>
    derived.some((item) => sums.includes(item)),
  );
  return [
    paragraph('Also worked out, each with its steps:'),
    list(
      subjects.map((subject) => [
        `${subject.label}: `,
        code(`/summit figure ${argumentOf(subject)}`),
      ]),
    ),
  ];
}

function leads(trade: TradeBrief, { pack }: Scene): readonly string[] {
  const figures = trade.figures.slice(0, 3).map(({ figure }) => {
    const label = measureLabel(figure.measure, pack);
    return `${labelled(label, periodOf(figure))}: ${writeFigure(figure, pack)}.`;
  });
  const derived = trade.derived.slice(0, 1).map(derivedText);
  const differ = trade.disagreements.map(
    (found) => `Sources differ. ${disagreementText(found, pack)}.`,
  );
  return [...figures, ...derived, ...differ];
}

/** To the arithmetic of the figure that is most in doubt, else of the first. */
function firstSum(trade: TradeBrief, scene: Scene): readonly Action[] {
  const disputed = new Set(trade.disagreements.map(({ measure }) => measure.id));
  const sum =
    trade.derived.find(({ derivation }) => disputed.has(derivation.measure ?? '')) ??
    trade.derived[0];
  if (!sum) return [];
  const subject = figureSubjects(scene.pack).find(({ derived }) => derived.includes(sum));
  return subject ? [goTo(scene, 'The sum', 'figure', { measure: argumentOf(subject) })] : [];
}

function viewNoTrade(scene: Scene): Document {
  const said = 'This pack has nothing on trade.';
  return document({
    title: titleOf('Trade', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Brief', 'brief'), goTo(scene, 'Sources', 'sources')],
  });
}

import type { Findings } from '../briefing/find.ts';
import { bySection } from '../briefing/subject-matter.ts';
import type { Derived } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { bold, document, heading, list, notice, paragraph, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeDerived } from './citation.ts';
import { ageNotice } from './phase-notice.ts';
import { writeDerived } from './quantities.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { derivedText, labelled, stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { both, count, either } from './words.ts';

/** Facts grouped by topic, the topic of the best match first; or plainly that there is nothing. */
export function viewFindings(findings: Findings, scene: Scene): Document {
  const { facts, sums, missing } = findings;
  const { pack } = scene;
  if (facts.length + sums.length === 0) return viewNothing(findings.nearest, scene);
  const measures = new Set(facts.map(({ figure }) => figure?.measure));
  // What is reported goes before what we work out; where nothing is reported the sum is the answer.
  const beside = sums.filter(({ derivation }) => measures.has(derivation.measure ?? ''));
  const only = sums.filter((sum) => !beside.includes(sum));
  const sections = bySection(pack, facts).toSorted(
    (a, b) => bestRank(a.facts, facts) - bestRank(b.facts, facts),
  );
  return document({
    title: titleOf('Found', pack),
    summary: summarise(
      [
        ...only.map(derivedText),
        ...facts.map((fact) => `${fact.text} (${cite(fact, pack)}.)`),
        ...beside.map(derivedText),
      ],
      count(facts.length + sums.length, 'statement'),
    ),
    blocks: [
      ageNotice(scene),
      missing.length > 0 ? notice('caution', notInPack(missing)) : null,
      only.map((sum) => stateSum(sum, pack)),
      sections.map((section) => [
        sections.length > 1 ? heading(section.topic.label) : null,
        stateFacts(section.facts, pack),
      ]),
      beside.length > 0 ? heading('Worked out') : null,
      beside.map((sum) => stateSum(sum, pack)),
    ],
    actions: [
      goTo(scene, 'Where sources differ', 'differences'),
      goTo(scene, 'Sources', 'sources'),
    ],
  });
}

/** A worked-out figure and its sum: `Indian imports in 2024-25: USD 63.8 billion = 68.7 − 4.9.` */
function stateSum(sum: Derived, pack: Scene['pack']): Block {
  const { label, period } = sum.derivation;
  const value = bold(writeDerived(sum));
  return statement(
    [`${labelled(label, period)}: `, value, ` ${writeSum(sum)}.`],
    citeDerived(sum, pack),
  );
}

const bestRank = (section: readonly Fact[], ranked: readonly Fact[]): number =>
  Math.min(...section.map((fact) => ranked.indexOf(fact)));

const MISSING_SHOWN = 5;
const WORD_CAP = 30;

/** Words that the pack does not have, so that nobody takes these facts for an answer about them. */
function notInPack(words: readonly string[]): string {
  const shown = words
    .slice(0, MISSING_SHOWN)
    .map((word) => `“${[...word].slice(0, WORD_CAP).join('')}”`);
  return `Nothing in this pack mentions ${either(shown)}; below is what it has on the other words.`;
}

function viewNothing(nearest: readonly string[], scene: Scene): Document {
  const { pack } = scene;
  const nothing = 'This pack has nothing on that.';
  const covers = `It covers ${both(pack.meta.topics.map(({ label }) => label))}.`;
  const alike = nearest.length > 0 ? `Did you mean ${either(nearest)}?` : null;
  return document({
    title: titleOf('Nothing found', pack),
    summary: summarise([nothing, ...(alike ? [alike] : []), covers], nothing),
    blocks: [
      ageNotice(scene),
      notice('info', nothing),
      alike ? paragraph(alike) : null,
      paragraph('What it covers:'),
      list(
        pack.meta.topics.map(
          ({ id, label }) => `${label} (${count(pack.factsByTopic.get(id)?.length ?? 0, 'fact')})`,
        ),
      ),
    ],
    actions: [
      ...nearest
        .filter((name) => name.length <= 50)
        .slice(0, 2)
        .map((name) => goTo(scene, `Find ${name}`.slice(0, 75), 'find', { words: name })),
      goTo(scene, 'Brief', 'brief'),
      goTo(scene, 'Help', 'help'),
    ],
  });
}

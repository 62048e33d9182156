import type { NameChoice, Resolution } from '../briefing/name-match.ts';
import { code, document, list, notice, paragraph } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { summarise } from './summary.ts';
import { either } from './words.ts';

/** What a name was asked of, in words: `{ one: 'weapon system', many: 'weapon systems' }`. */
export interface Asked<Value> {
  readonly one: string;
  readonly many: string;
  readonly command: string;
  readonly option: string;
  readonly argumentFor: (value: Value) => string;
}

type Unresolved<Value> = Extract<Resolution<Value>, { type: 'none' }>;

const BUTTONS = 4;

/** The name fits several: which is meant. */
export function viewSeveral<Value>(
  choices: readonly NameChoice<Value>[],
  asked: Asked<Value>,
  scene: Scene,
): Document {
  const labels = choices.map(({ label }) => label);
  return document({
    title: titleOf(`Which ${asked.one}?`, scene.pack),
    summary: summarise(
      [`That name fits ${choices.length} ${asked.many}: ${either(labels)}.`],
      `That name fits ${choices.length} ${asked.many}.`,
    ),
    blocks: [
      ageNotice(scene),
      paragraph(`That name fits ${choices.length} ${asked.many}. Which do you mean?`),
      choiceList(choices, asked),
    ],
    actions: buttons(choices, asked, scene),
  });
}

/** The name fits nothing: what there is, nearest first. */
export function viewNone<Value>(
  { nearest, others }: Unresolved<Value>,
  asked: Asked<Value>,
  scene: Scene,
): Document {
  const all = [...nearest, ...others];
  const none = `This pack has no ${asked.one} of that name.`;
  const alike = either(nearest.slice(0, 3).map(({ label }) => label));
  return document({
    title: titleOf(`No such ${asked.one}`, scene.pack),
    summary: summarise(
      [
        none,
        ...(nearest.length > 0 ? [`Nearest: ${alike}.`] : []),
        `The reply lists all ${asked.many} that it has (${all.length}).`,
      ],
      none,
    ),
    blocks: [
      ageNotice(scene),
      notice('info', none),
      all.length > 0
        ? [
            paragraph(
              `All ${asked.many} of this pack${nearest.length > 0 ? ', the nearest first' : ''}:`,
            ),
            choiceList(all, asked),
          ]
        : null,
    ],
    actions:
      nearest.length > 0
        ? buttons(nearest, asked, scene)
        : [goTo(scene, 'Brief', 'brief'), goTo(scene, 'Help', 'help')],
  });
}

const choiceList = <Value>(choices: readonly NameChoice<Value>[], asked: Asked<Value>) =>
  list(
    choices.map(({ label, value }) => [
      `${label}: `,
      code(`/summit ${asked.command} ${asked.argumentFor(value)}`),
    ]),
  );

const buttons = <Value>(choices: readonly NameChoice<Value>[], asked: Asked<Value>, scene: Scene) =>
  choices.slice(0, BUTTONS).map(({ label, value }) =>
    goTo(scene, label.length <= 75 ? label : asked.argumentFor(value), asked.command, {
      [asked.option]: asked.argumentFor(value),
    }),
  );

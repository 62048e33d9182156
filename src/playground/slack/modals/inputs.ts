import type { LayoutBlock } from '../blocks/layout.ts';
import type { Json } from '../message.ts';
import {
  type Fillable,
  type Filled,
  fillable,
  initially,
  isEmpty,
  toState,
} from './input-element.ts';

/** A field of a form: its block's and its element's id, what a person does with it, what stands in it. */
export interface Input {
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly element: Fillable;
  readonly filled: Filled;
}

/**
 * The fields of a view as it opens, or as it stands in the place of another: a field that was there
 * keeps what stands in it.
 */
export function inputsOf(
  blocks: readonly LayoutBlock[],
  here: string,
  before: readonly Input[] = [],
): readonly Input[] {
  return blocks.flatMap((block): Input[] => {
    if (block.type !== 'input') return [];
    const element = fillable(block.element);
    if (element === null) return [];
    const blockId = block.block_id ?? '';
    const actionId = block.element.action_id ?? '';
    const old = before.find((one) => one.blockId === blockId && one.actionId === actionId);
    const kept = old?.element.does === element.does ? old.filled : null;
    return [
      {
        blockId,
        actionId,
        label: block.label.text,
        hint: block.hint?.text ?? null,
        required: !block.optional,
        element,
        filled: kept ?? initially(element, here),
      },
    ];
  });
}

/** https://docs.slack.dev/reference/views: `state.values` */
export const stateOf = (inputs: readonly Input[]): Json => ({
  values: Object.fromEntries(
    inputs.map(({ blockId, actionId, element, filled }) => [
      blockId,
      { [actionId]: toState(element, filled) },
    ]),
  ),
});

/** What a client says of fields that must not stay empty. */
export const missing = (inputs: readonly Input[]): ReadonlyMap<string, string> =>
  new Map(
    inputs
      .filter(({ required, filled }) => required && isEmpty(filled))
      .map(({ blockId }) => [blockId, 'Please complete this required field.']),
  );

import type { LayoutBlock } from '../blocks/layout.ts';
import type { Json } from '../message.ts';

export type InputBlock = Extract<LayoutBlock, { type: 'input' }>;
type Element = InputBlock['element'];
type TypeOf<Kind extends Element['type']> = Extract<Element, { type: Kind }>;

/** An option of a menu, as elements and payloads hold it. */
export interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}

/** The elements of forms that a person can fill in here, parted by what one does with them. */
export type Fillable =
  | { readonly does: 'type'; readonly element: TypeOf<'plain_text_input'> }
  | { readonly does: 'set-time'; readonly element: TypeOf<'timepicker'> }
  | {
      readonly does: 'choose';
      readonly element: TypeOf<'static_select'> | TypeOf<'radio_buttons'>;
    }
  | {
      readonly does: 'choose-several';
      readonly element: TypeOf<'checkboxes'> | TypeOf<'multi_static_select'>;
    }
  | { readonly does: 'search'; readonly element: TypeOf<'external_select'> }
  | { readonly does: 'pick-channel'; readonly element: TypeOf<'conversations_select'> };

/** Null for an element that people here have not learnt to fill in: it stays empty. */
export function fillable(element: Element): Fillable | null {
  switch (element.type) {
    case 'plain_text_input':
      return { does: 'type', element };
    case 'timepicker':
      return { does: 'set-time', element };
    case 'static_select':
    case 'radio_buttons':
      return { does: 'choose', element };
    case 'checkboxes':
    case 'multi_static_select':
      return { does: 'choose-several', element };
    case 'external_select':
      return { does: 'search', element };
    case 'conversations_select':
      return { does: 'pick-channel', element };
    default:
      return null;
  }
}

/** What stands in an element. */
export type Filled =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'options'; readonly options: readonly Option[] };

export const isEmpty = (filled: Filled): boolean =>
  filled.type === 'text' ? filled.text === '' : filled.options.length === 0;

const text = (value: string | undefined): Filled => ({ type: 'text', text: value ?? '' });
const options = (chosen: readonly (Option | undefined)[]): Filled => ({
  type: 'options',
  options: chosen.filter((one) => one !== undefined),
});

/** What stands in an element when its form opens; `here` is the conversation in which the form was asked for. */
export function initially({ does, element }: Fillable, here: string): Filled {
  switch (does) {
    case 'type':
      return text(element.initial_value);
    case 'set-time':
      return text(element.initial_time);
    case 'choose':
    case 'search':
      return options([asOption(element.initial_option)]);
    case 'choose-several':
      return options((element.initial_options ?? []).map(asOption));
    case 'pick-channel':
      return text(
        element.initial_conversation ?? (element.default_to_current_conversation ? here : ''),
      );
  }
}

/** https://docs.slack.dev/reference/views#state: what stands in an element, as payloads tell it. */
export function toState({ does, element }: Fillable, filled: Filled): Json {
  const { type } = element;
  const said = filled.type === 'text' && filled.text !== '' ? filled.text : null;
  const chosen = filled.type === 'options' ? filled.options : [];
  switch (does) {
    case 'type':
      return { type, value: said };
    case 'set-time':
      return { type, selected_time: said };
    case 'choose':
    case 'search':
      return { type, selected_option: chosen[0] ?? null };
    case 'choose-several':
      return { type, selected_options: chosen };
    case 'pick-channel':
      return { type, selected_conversation: said };
  }
}

/** What there is to choose from in a menu. */
export function optionsOf({ does, element }: Fillable): readonly Option[] {
  if (does !== 'choose' && does !== 'choose-several') return [];
  return (element.options ?? []).flatMap((one) => asOption(one) ?? []);
}

/** Options are checked when a view is taken; their text may be of several kinds. */
function asOption(option: { text?: unknown; value: string } | undefined): Option | undefined {
  const label = option?.text;
  return typeof label === 'object' &&
    label !== null &&
    'text' in label &&
    typeof label.text === 'string' &&
    option
    ? { ...option, text: { ...label, text: label.text } }
    : undefined;
}

import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Form, FormField, Suggestion } from '../../../contract.ts';
import { assertNever } from '../../../errors.ts';
import {
  CHECKBOXES,
  INPUT_HINT,
  INPUT_LABEL,
  INPUT_TEXT,
  MODAL_SUBMIT,
  MODAL_TITLE,
  OPTION_LABEL,
  OPTION_VALUE,
  SELECT_OPTIONS,
} from '../limits.ts';
import { isDirect } from '../places/channel-info.ts';
import { plainText } from '../render-block.ts';
import { type FormPlace, writeFormPlace } from './form-place.ts';

/** What our forms are called between Slack and us. */
export const FORM_CALLBACK = 'sherpa_form';
const FIELD = 'form:';

/** The id of a field's block, and of the one element in it. */
export const fieldId = (name: string): string => `${FIELD}${name}`;
/** The field's name in such an id, or null where it is another's. */
export const fieldName = (id: string): string | null =>
  id.startsWith(FIELD) ? id.slice(FIELD.length) : null;

/** A form as a modal: https://docs.slack.dev/surfaces/modals. Throws where a limit does not allow it. */
export function renderForm(form: Form, place: Omit<FormPlace, 'request'>): ModalView {
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: writeFormPlace({ ...place, request: form.request }),
    title: plain(form.title, MODAL_TITLE),
    submit: plain(form.submit, MODAL_SUBMIT),
    close: plain('Cancel', MODAL_SUBMIT),
    blocks: form.fields.map(renderField),
  };
}

function renderField(field: FormField): InputBlock {
  return {
    type: 'input',
    block_id: fieldId(field.name),
    label: plain(field.label, INPUT_LABEL),
    ...(field.hint ? { hint: plain(field.hint, INPUT_HINT) } : {}),
    optional: !field.required,
    element: renderElement(field),
  };
}

function renderElement(field: FormField): InputBlock['element'] {
  const action_id = fieldId(field.name);
  switch (field.type) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id,
        max_length: Math.min(field.maxLength, INPUT_TEXT),
        ...(field.value === '' ? {} : { initial_value: field.value }),
      };
    case 'time':
      return {
        type: 'timepicker',
        action_id,
        ...(field.value === '' ? {} : { initial_time: field.value }),
      };
    case 'channel':
      return {
        type: 'conversations_select',
        action_id,
        // A direct conversation with Sherpa is offered to whoever asked in it.
        filter: {
          include: [
            'public',
            'private',
            ...(field.value && isDirect(field.value) ? (['im'] as const) : []),
          ],
        },
        ...(field.value === null
          ? { default_to_current_conversation: true }
          : { initial_conversation: field.value }),
      };
    case 'choice': {
      const chosen = field.choices.find(({ value }) => value === field.value);
      return {
        type: 'static_select',
        action_id,
        options: options(field.choices),
        ...(chosen ? { initial_option: option(chosen) } : {}),
      };
    }
    case 'choices': {
      const chosen = field.choices.filter(({ value }) => field.value.includes(value));
      return {
        type: field.choices.length <= CHECKBOXES ? 'checkboxes' : 'multi_static_select',
        action_id,
        options: options(field.choices),
        ...(chosen.length > 0 ? { initial_options: chosen.map(option) } : {}),
      };
    }
    case 'search':
      return {
        type: 'external_select',
        action_id,
        // The best guesses stand there before a letter is typed.
        min_query_length: 0,
        ...(field.value ? { initial_option: option(field.value) } : {}),
      };
    default:
      return assertNever(field);
  }
}

function options(choices: readonly Suggestion[]): PlainTextOption[] {
  if (choices.length > SELECT_OPTIONS) throw new Error(`${choices.length} choices in one field`);
  return choices.map(option);
}

/** Throws where the value is longer than Slack keeps: a shortened one would mean something else. */
function option({ label, value }: Suggestion): PlainTextOption {
  if (value.length > OPTION_VALUE) throw new Error(`a choice of ${value.length} characters`);
  return { text: plain(shortened(label, OPTION_LABEL), OPTION_LABEL), value };
}

/** What was found for the words typed in a search; what Slack would refuse is left out. */
export const renderSuggestions = (found: readonly Suggestion[]): PlainTextOption[] =>
  found
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= OPTION_VALUE)
    .slice(0, SELECT_OPTIONS)
    .map(option);

const plain = (text: string, cap: number): PlainTextElement => ({
  type: 'plain_text',
  text: plainText(text, cap),
  emoji: false,
});

/** A label that is too long for a list; its value says what it stands for. */
function shortened(label: string, cap: number): string {
  if (label.length <= cap) return label;
  const whole = new Intl.Segmenter('en').segment(label);
  const kept = [...whole].filter(({ index, segment }) => index + segment.length < cap);
  return `${kept.map(({ segment }) => segment).join('')}…`;
}

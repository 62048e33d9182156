import type { ChatForm, ChatForms } from '../../chat-forms.ts';
import type { Deliveries } from '../deliveries.ts';
import type { Directory, Person } from '../directory.ts';
import type { OpenView, Views } from '../views.ts';
import { readFormAnswer, readFound } from './answers.ts';
import { channelsFor, fillIn } from './fill.ts';
import { blockSuggestionBody, viewSubmissionBody } from './form-payloads.ts';
import { type Option, optionsOf } from './input-element.ts';
import { type Input, missing } from './inputs.ts';

/** What a person does with the modal before them. */
export function createModalFace(parts: {
  readonly views: Views;
  readonly directory: Directory;
  readonly deliveries: Deliveries;
}): ChatForms {
  const { views, directory, deliveries } = parts;
  const { installation } = directory;
  /** What searches found last, by view and block. */
  const found = new Map<string, readonly Option[]>();
  const foundBy = (modal: OpenView, { blockId }: Input): readonly Option[] =>
    found.get(`${modal.id}:${blockId}`) ?? [];

  const before = (personId: string): { modal: OpenView; person: Person } => {
    const person = directory.person(personId);
    if (!person) throw new Error(`nobody has the id ${personId}`);
    const modal = views.modalOf(personId);
    if (!modal) throw new Error(`${person.name} has no form open`);
    return { modal, person };
  };
  const fieldOf = (modal: OpenView, label: string): Input => {
    const field = modal.inputs.find((input) => input.label === label);
    if (field) return field;
    throw new Error(`the form has no field "${label}"`);
  };

  return {
    open(personId) {
      const modal = views.modalOf(personId);
      const person = directory.person(personId);
      if (!modal || !person) return null;
      const choicesOf = (input: Input): readonly string[] => {
        const { element } = input;
        if (element.does === 'pick-channel') return channelsFor(element, { directory, person });
        const options = element.does === 'search' ? foundBy(modal, input) : optionsOf(element);
        return options.map(({ text }) => text.text);
      };
      return asForm(modal, choicesOf);
    },

    fill({ personId, label, value }) {
      const { modal, person } = before(personId);
      const field = fieldOf(modal, label);
      const around = { found: foundBy(modal, field), directory, person };
      const filled = fillIn(field.element, value, around);
      const inputs = modal.inputs.map((one) => (one === field ? { ...one, filled } : one));
      views.change({ ...modal, inputs });
    },

    async search({ personId, label, typed }) {
      const { modal, person } = before(personId);
      const field = fieldOf(modal, label);
      if (field.element.does !== 'search') throw new Error(`the field "${label}" does not search`);
      const fewest = field.element.element.min_query_length ?? 3;
      if (typed.length < fewest) return [];
      const body = blockSuggestionBody(
        { view: views.told(modal), person, field, typed },
        installation,
      );
      const answer = await deliveries.request({ type: 'interactive', body }, `"${label}"`);
      const options = readFound(answer);
      found.set(`${modal.id}:${field.blockId}`, options);
      return options.map(({ text }) => text.text);
    },

    async submit({ personId }) {
      const { modal, person } = before(personId);
      const empty = missing(modal.inputs);
      views.change({ ...modal, errors: empty });
      if (empty.size > 0) return;
      const triggerId = views.issueTrigger(person.id, modal.here);
      const body = viewSubmissionBody({ view: views.told(modal), person, triggerId }, installation);
      const answer = readFormAnswer(
        await deliveries.request({ type: 'interactive', body }, 'the form'),
        modal.inputs,
      );
      switch (answer.response_action) {
        case 'errors':
          return views.change({ ...modal, errors: new Map(Object.entries(answer.errors)) });
        case 'update':
          views.update({ view_id: modal.id }, answer.view);
          return;
        default:
          views.close(personId);
      }
    },

    close: ({ personId }) => views.close(personId),
  };
}

function asForm(modal: OpenView, choicesOf: (input: Input) => readonly string[]): ChatForm {
  const { view, inputs, errors } = modal;
  const labels = view.type === 'modal' ? view : null;
  return {
    title: labels?.title.text ?? '',
    submit: labels?.submit?.text ?? 'Submit',
    close: labels?.close?.text ?? 'Cancel',
    fields: inputs.map((input) => ({
      label: input.label,
      hint: input.hint,
      required: input.required,
      type: TYPES[input.element.does],
      choices: choicesOf(input),
      value: shownIn(input),
      error: errors.get(input.blockId) ?? null,
    })),
  };
}

const TYPES = {
  type: 'text',
  'set-time': 'time',
  choose: 'choice',
  'choose-several': 'choices',
  search: 'search',
  'pick-channel': 'channel',
} as const;

function shownIn({ filled }: Input): readonly string[] {
  if (filled.type === 'options') return filled.options.map(({ text }) => text.text);
  return filled.text === '' ? [] : [filled.text];
}

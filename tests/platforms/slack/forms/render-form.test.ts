import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form, FormField, Suggestion } from '../../../../src/contract.ts';
import { renderForm } from '../../../../src/platforms/slack/forms/render-form.ts';
import { validateBlocks } from '../../../../src/playground/slack/blocks/validate.ts';

const here = { channelId: 'C1', threadTs: null };
const line = (maxLength: number) => fc.string({ minLength: 1, maxLength, unit: 'grapheme' });

const suggestion: fc.Arbitrary<Suggestion> = fc.record({
  label: line(120),
  value: fc.string({ minLength: 1, maxLength: 150 }),
});
const choices = fc.uniqueArray(suggestion, {
  minLength: 1,
  maxLength: 30,
  selector: ({ value }) => value,
});
const base = {
  label: fc.string({ minLength: 1, maxLength: 60 }),
  hint: fc.string({ maxLength: 100 }),
  required: fc.boolean(),
};
const name = fc.constant('x');
const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({
    ...base,
    name,
    type: fc.constant('text' as const),
    value: fc.string({ maxLength: 200 }),
    maxLength: fc.integer({ min: 200, max: 9000 }),
  }),
  fc.record({ ...base, name, type: fc.constant('time' as const), value: fc.constant('23:59') }),
  fc.record({
    ...base,
    name,
    type: fc.constant('channel' as const),
    value: fc.option(fc.constantFrom('C1', 'D1')),
  }),
  choices.chain((options) =>
    fc.record({
      ...base,
      name,
      type: fc.constant('choice' as const),
      choices: fc.constant(options),
      value: fc.constantFrom('none of them', ...options.map(({ value }) => value)),
    }),
  ),
  choices.chain((options) =>
    fc.record({
      ...base,
      name,
      type: fc.constant('choices' as const),
      choices: fc.constant(options),
      value: fc.subarray(options.map(({ value }) => value)),
    }),
  ),
  fc.record({ ...base, name, type: fc.constant('search' as const), value: fc.option(suggestion) }),
);

const formOf = (fields: readonly FormField[]): Form => ({
  title: 'Daily digest',
  submit: 'Save',
  request: { command: 'digest', args: {} },
  fields: fields.map((one, at) => ({ ...one, name: `field-${at}` })),
});

test('Slack takes every form that commands may ask for', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 20 }), (fields) => {
      const view = renderForm(formOf(fields), here);
      expect(validateBlocks(view.blocks, 'view')).toHaveLength(fields.length);
    }),
  );
});

const many = (count: number): readonly Suggestion[] =>
  Array.from({ length: count }, (_, n) => ({ label: `Topic ${n}`, value: `topic-${n}` }));
const elementFor = (count: number) => {
  const choicesField = {
    type: 'choices',
    name: 'x',
    label: 'X',
    required: false,
    choices: many(count),
    value: ['topic-1'],
  } as const;
  const [block] = renderForm(formOf([choicesField]), here).blocks;
  return block && 'element' in block ? block.element : null;
};

test('few choices are boxes to tick, many a menu', () => {
  expect(elementFor(10)).toMatchObject({ type: 'checkboxes' });
  expect(elementFor(11)).toMatchObject({
    type: 'multi_static_select',
    initial_options: [{ value: 'topic-1' }],
  });
});

test('what Slack would cut off is refused rather than changed', () => {
  expect(() => elementFor(101)).toThrow('101 choices');
  const long = { ...formOf([]), request: { command: 'x', args: { y: 'z'.repeat(3000) } } };
  expect(() => renderForm(long, here)).toThrow('would keep');
});

import { z } from 'zod';
import { nestErrors, refusal } from './api-error.ts';

/**
 * Reads a request's body by a schema, or refuses it the way Discord does: error 50035 with every
 * wrong field, each with Discord's own code. `at` is where the body stands in the request.
 */
export function readForm<S extends z.ZodType>(
  schema: S,
  body: unknown,
  at: readonly PropertyKey[] = [],
): z.output<S> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw refusal.invalidForm(
    nestErrors(result.error.issues.map((i) => ({ path: [...at, ...placeOf(i)], ...describe(i) }))),
  );
}

/** Text whose length in characters is bound; Discord counts code points. */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    const length = [...value].length;
    if (length >= min && length <= max) return;
    if (min === 0) fault(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    else fault(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  });
}

/** A list whose length is bound. */
export function list<T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).superRefine((value, context) => {
    if (value.length >= min && value.length <= max) return;
    if (min === 0) fault(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    else fault(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  });
}

/** One of several shapes, told apart by the number in their field `type`. */
export function oneOfTypes<const T extends readonly [TypedShape, ...TypedShape[]]>(shapes: T) {
  return z.discriminatedUnion('type', shapes, {
    error: () => {
      const types = shapes.flatMap(({ shape }) => [...shape.type.values]);
      return `Value of field "type" must be one of (${types.join(', ')}${types.length === 1 ? ',' : ''}).`;
    },
  });
}
type TypedShape = z.ZodObject<{ type: z.ZodLiteral<number> }>;

/** An id. */
export const snowflake = z.string().superRefine((value, context) => {
  if (!/^\d{1,20}$/.test(value))
    fault(context, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
});

/** Adds a fault with Discord's code for it. */
export function fault(
  context: z.core.$RefinementCtx,
  code: string,
  message: string,
  path: readonly (string | number)[] = [],
): void {
  context.addIssue({ code: 'custom', message, params: { code }, path: [...path] });
}

/** A wrong type is the fault of the whole object, not of its field `type`. */
const placeOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'invalid_union' && issue.path.at(-1) === issue.discriminator
    ? issue.path.slice(0, -1)
    : issue.path;

function describe(issue: z.core.$ZodIssue): { code: string; message: string } {
  if (issue.code === 'custom')
    return { code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message };
  if (issue.input === undefined && issue.code !== 'unrecognized_keys')
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: issue.message };
    case 'too_big':
      return {
        code: 'NUMBER_TYPE_MAX',
        message: `int value should be less than or equal to ${issue.maximum}.`,
      };
    case 'too_small':
      return {
        code: 'NUMBER_TYPE_MIN',
        message: `int value should be greater than or equal to ${issue.minimum}.`,
      };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function wrongType(expected: string, input: unknown): { code: string; message: string } {
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret the value as string.' };
    case 'object':
    case 'record':
      return {
        code: 'MODEL_TYPE_CONVERT',
        message: 'Only dictionaries may be used in a ModelType',
      };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    default:
      return {
        code: 'NUMBER_TYPE_COERCE',
        message: `Value "${String(input)}" is not ${expected}.`,
      };
  }
}

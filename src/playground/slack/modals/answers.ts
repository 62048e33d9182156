import { z } from 'zod';
import { option } from '../blocks/composition.ts';
import type { Option } from './input-element.ts';
import type { Input } from './inputs.ts';

/** What an app may send along with its acknowledgement of a search or a form. */

const label = z.object({ type: z.literal('plain_text'), text: z.string().min(1).max(75) });
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const foundForm = z.object({ options: z.array(option(label)).max(100) });

/** The options that an app found. Throws where Slack would show the person a fault instead. */
export function readFound(answer: unknown): readonly Option[] {
  const parsed = foundForm.safeParse(answer);
  if (!parsed.success) throw new Error(`the options were refused: ${parsed.error.message}`);
  return parsed.data.options.map((one) => ({ ...one, text: label.parse(one.text) }));
}

const closes = { response_action: 'clear' } as const;
/** https://docs.slack.dev/surfaces/modals#handling_submissions */
const answerForm = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('clear') }),
  z.object({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)),
  }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
]);

/** What becomes of a form that was sent; nothing said closes it. Throws as above. */
export function readFormAnswer(
  answer: unknown,
  inputs: readonly Input[],
): z.infer<typeof answerForm> {
  const says = typeof answer === 'object' && answer !== null && 'response_action' in answer;
  if (!says) return closes;
  const parsed = answerForm.safeParse(answer);
  if (!parsed.success) throw new Error(`the answer was refused: ${parsed.error.message}`);
  if (parsed.data.response_action === 'errors') {
    const ids = new Set(inputs.map(({ blockId }) => blockId));
    const strange = Object.keys(parsed.data.errors).filter((id) => !ids.has(id));
    if (strange.length > 0) throw new Error(`the form has no field ${strange.join(', ')}`);
  }
  return parsed.data;
}

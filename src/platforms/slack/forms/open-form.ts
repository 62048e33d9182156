import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../../contract.ts';
import type { Logger } from '../../../logger.ts';
import type { Place } from '../receive.ts';
import { renderForm } from './render-form.ts';

/**
 * Opens a reply's form before whoever asked. False where it has none, or Slack does not open it any
 * more: a trigger lives 3 s.
 */
export async function openForm(
  { client, logger }: { readonly client: WebClient; readonly logger: Logger },
  { place, triggerId }: { readonly place: Place; readonly triggerId: string | null },
  { form }: Reply,
): Promise<boolean> {
  if (!form || triggerId === null) return false;
  try {
    await client.views.open({ trigger_id: triggerId, view: renderForm(form, place) });
    return true;
  } catch (err) {
    logger.warn({ err, command: form.request.command }, 'a form was not opened; told in words');
    return false;
  }
}

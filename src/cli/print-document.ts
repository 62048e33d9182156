import type { ActionRequest, Document } from '../document/model.ts';
import { renderPlainText } from '../document/plain-text.ts';
import { assertNever } from '../errors.ts';
import { renderPost as renderDiscord } from '../platforms/discord/render.ts';
import { renderPost as renderSlack } from '../platforms/slack/render.ts';

/** How a document is printed: for reading, or as the messages that a platform would be sent. */
export const PRINT_FORMS = ['text', 'slack', 'discord'] as const;
export type PrintForm = (typeof PRINT_FORMS)[number];

/** A document as text of this width, or as a JSON list of a platform's messages. */
export function printDocument(
  document: Document,
  form: PrintForm,
  page: { readonly width: number; readonly zone: string },
): string {
  switch (form) {
    case 'text':
      return renderPlainText(document, { ...page, typed });
    case 'slack':
      return JSON.stringify(renderSlack(document), null, 2);
    case 'discord':
      return JSON.stringify(renderDiscord(document), null, 2);
    default:
      return assertNever(form);
  }
}

/** How a button's command is typed in a terminal; a question stands there as one would ask it. */
function typed({ command, args }: ActionRequest): string {
  const { question, pack, ...others } = args;
  return [
    'npm run -s sherpa --',
    command,
    ...(question === undefined ? [] : [`"${question.replace(/["\\$`]/g, '')}"`]),
    ...Object.entries(others).map(argument),
    ...(pack === undefined ? [] : ['--pack', pack]),
  ].join(' ');
}

const argument = ([name, value]: [string, string]): string =>
  /\s/.test(value) ? `"${name}:${value}"` : `${name}:${value}`;

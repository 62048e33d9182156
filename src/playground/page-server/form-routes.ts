import { Hono } from 'hono';
import type { Chat } from '../chat.ts';
import type { ChatForms } from '../chat-forms.ts';
import { NotPossible } from '../person-failure.ts';
import { formCloseBody, formSearchBody, formSendBody, type LiveEvent } from '../wire.ts';
import { json, read, wrongRequest } from './read-request.ts';

/** Follows the form before one person: each call tells what stands there if it changed since the last. */
export function followForm(chat: Chat, personId: string): () => LiveEvent[] {
  let known = 'null';
  return () => {
    const form = chat.forms?.open(personId) ?? null;
    const written = JSON.stringify(form);
    if (written === known) return [];
    known = written;
    const fields = form?.fields.map((field) => ({
      ...field,
      choices: [...field.choices],
      value: [...field.value],
    }));
    return [{ type: 'form', form: form && { ...form, fields: fields ?? [] } }];
  };
}

/** What a person does with the form before them. */
export function formRoutes(chat: Chat): Hono {
  const app = new Hono();
  const forms = (): ChatForms => {
    if (chat.forms) return chat.forms;
    throw new NotPossible(wrongRequest('There are no forms here.'));
  };

  app.post('/search', async (context) =>
    context.json(await forms().search(read(formSearchBody, await json(context)))),
  );
  app.post('/send', async (context) => {
    const { personId, changes } = read(formSendBody, await json(context));
    for (const [label, value] of Object.entries(changes)) fill(forms(), { personId, label, value });
    await forms().submit({ personId });
    return context.json({ done: true });
  });
  app.post('/close', async (context) => {
    forms().close(read(formCloseBody, await json(context)));
    return context.json({ done: true });
  });
  return app;
}

/** The page offers what can be chosen; what is typed into a search may be none of it. */
function fill(forms: ChatForms, input: Parameters<ChatForms['fill']>[0]): void {
  try {
    forms.fill(input);
  } catch (error) {
    throw new NotPossible({
      code: 'not-sent',
      message: `${input.label}: ${error instanceof Error ? error.message : 'it was not taken'}.`,
      remedy: 'Choose from the list that opens while you type.',
    });
  }
}

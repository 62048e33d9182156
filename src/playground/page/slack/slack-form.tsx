import './slack-form.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ChatInfo, FormField, OpenForm } from '../../wire.ts';
import { closeForm, explain, sendForm } from '../api.ts';
import { SlackField } from './slack-field.tsx';

interface Props {
  readonly form: OpenForm;
  readonly personId: string;
  readonly channels: ChatInfo['channels'];
}

/** A modal of Slack: what is filled in stays on the page until it is sent. */
export function SlackForm({ form, personId, channels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [changes, setChanges] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [notice, setNotice] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const { activeElement } = document;
    dialog.current?.showModal();
    // Whoever typed the command goes on where they were.
    return () => (activeElement instanceof HTMLElement ? activeElement.focus() : undefined);
  }, []);
  const { fields } = form;
  useEffect(() => {
    // Where something is wrong may lie out of sight, on a phone most of all.
    const isWrong = fields.some(({ error }) => error !== null);
    if (isWrong) dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fields]);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    // The buttons are not disabled meanwhile: one that is loses the focus.
    if (busy) return;
    setBusy(true);
    setNotice('');
    await act().catch((error: unknown) => {
      const { message, remedy } = explain(error);
      setNotice(`${message} ${remedy}`);
    });
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const changed = form.fields.filter(
      ({ label, value }) => changes[label] && !sameList(changes[label], value),
    );
    const sent = Object.fromEntries(changed.map(({ label }) => [label, changes[label] ?? []]));
    void attempt(() => sendForm({ personId, changes: sent }));
  };
  const close = (): void => void attempt(() => closeForm({ personId }));

  return (
    <dialog
      ref={dialog}
      className="slack-form"
      aria-label={form.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form onSubmit={submit} noValidate>
        <h2>{form.title}</h2>
        {form.fields.map((field: FormField) => (
          <SlackField
            key={field.label}
            field={field}
            value={changes[field.label] ?? field.value}
            personId={personId}
            channels={channels}
            onChange={(value) => setChanges({ ...changes, [field.label]: value })}
          />
        ))}
        {notice && (
          <p className="slack-form-error" role="alert">
            {notice}
          </p>
        )}
        <p className="slack-form-end">
          <button type="button" aria-disabled={busy} onClick={close}>
            {form.close}
          </button>
          <button type="submit" aria-disabled={busy}>
            {form.submit}
          </button>
        </p>
      </form>
    </dialog>
  );
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

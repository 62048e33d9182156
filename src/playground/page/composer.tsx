import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { ChatInfo, WireMessage } from '../wire.ts';
import type { Place } from './api.ts';
import { type Offer, useOffers } from './use-offers.ts';

interface Props {
  readonly info: ChatInfo;
  readonly place: Place;
  /** Whom or what the message goes to, e.g. `#newsdesk`. */
  readonly to: string;
  readonly tries: readonly string[];
  readonly answering: WireMessage | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onStopAnswering: () => void;
  /** Resolves to whether it was sent. */
  readonly onSend: (text: string) => Promise<boolean>;
}

/** What is marked in a list; in another list nothing is. */
interface Marked {
  readonly offers: readonly Offer[];
  readonly at: number;
}

/** Where a person types. Half-typed commands open a list, by keyboard or by pointer. */
export function Composer(props: Props) {
  const { info, place, to, tries, answering, inputRef, onStopAnswering, onSend } = props;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<Marked | null>(null);
  const id = useId();
  const offers = useOffers(info, place, open ? text : '');
  const shown = open && offers.length > 0;
  const active = marked?.offers === offers ? marked.at : -1;
  const chosen = shown ? offers[active] : undefined;

  const type = (typed: string): void => {
    setText(typed);
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setMarked(null);
  };
  const take = (offer: Offer): void => {
    type(offer.text);
    inputRef.current?.focus();
  };
  const submit = async (said: string): Promise<void> => {
    if (busy || said.trim() === '') return;
    setBusy(true);
    close();
    const sent = await onSend(said.trim());
    setBusy(false);
    // What was typed since stays.
    if (sent) setText((typed) => (typed === said ? '' : typed));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown) {
      event.preventDefault();
      const at = active + step + (active < 0 && step < 0 ? 1 : 0);
      setMarked({ offers, at: (at + offers.length) % offers.length });
    } else if (event.key === 'Tab' && !event.shiftKey && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) take(chosen);
      else void submit(text);
    }
  };

  return (
    <footer className="composer">
      <ul className="tries" aria-label="Things to try">
        {tries.map((each) => (
          <li key={each}>
            <button type="button" onClick={() => void submit(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
      {answering && (
        <p className="answering">
          {info.service === 'slack' ? 'Reply in the thread of ' : 'Replying to '}
          <b>{answering.author.name}</b>
          <button type="button" onClick={onStopAnswering}>
            Cancel
          </button>
        </p>
      )}
      {shown && (
        <div className="offers" id={`${id}-offers`} role="listbox" aria-label="Suggestions">
          {offers.map((offer, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above takes the keys.
            <div
              key={offer.text}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <b>{offer.name}</b>
              {offer.description && <span>{offer.description}</span>}
            </div>
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(text);
        }}
      >
        <button
          type="button"
          className="mention"
          aria-label={`Mention ${info.bot.name}`}
          onClick={() =>
            take({ name: '', text: `@${info.bot.name} ${text.replace(/^@\w+\s*/, '')}` })
          }
        >
          @
        </button>
        <input
          ref={inputRef}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-offers`}
          aria-autocomplete="list"
          {...(chosen ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          aria-label={`Message ${to}`}
          placeholder={`Message ${to}`}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="send"
          maxLength={4000}
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={key}
          onBlur={close}
          onFocus={() => setOpen(true)}
        />
        <button type="submit" className="send" disabled={busy || text.trim() === ''}>
          Send
        </button>
      </form>
    </footer>
  );
}

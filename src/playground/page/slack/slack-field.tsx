import { useEffect, useId, useState } from 'react';
import type { ChatInfo, FormField } from '../../wire.ts';
import { searchInForm } from '../api.ts';

interface Props {
  readonly field: FormField;
  readonly value: readonly string[];
  readonly personId: string;
  readonly channels: ChatInfo['channels'];
  readonly onChange: (value: readonly string[]) => void;
}

/** One field of a modal with its label, its hint and what is wrong with it. */
export function SlackField(props: Props) {
  const { field } = props;
  const id = useId();
  const name = (
    <>
      {field.label}
      {!field.required && <span className="slack-optional"> (optional)</span>}
    </>
  );
  const notes = (
    <>
      {field.error && (
        <span id={`${id}-error`} className="slack-form-error" role="alert">
          {field.error}
        </span>
      )}
      {field.hint && (
        <span id={`${id}-hint`} className="slack-hint">
          {field.hint}
        </span>
      )}
    </>
  );
  const described = {
    id,
    'aria-invalid': field.error !== null,
    'aria-describedby': [field.error && `${id}-error`, field.hint && `${id}-hint`]
      .filter(Boolean)
      .join(' '),
  };
  if (field.type === 'choices') {
    return (
      <fieldset className="slack-field" aria-describedby={described['aria-describedby']}>
        <legend>{name}</legend>
        <Boxes {...props} />
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="slack-field">
      <label htmlFor={id}>{name}</label>
      <Control {...props} described={described} />
      {notes}
    </div>
  );
}

function Boxes({ field, value, onChange }: Props) {
  return field.choices.map((choice) => (
    <label key={choice} className="slack-box">
      <input
        type="checkbox"
        checked={value.includes(choice)}
        aria-invalid={field.error !== null}
        onChange={({ target }) =>
          onChange(
            field.choices.filter((one) => (one === choice ? target.checked : value.includes(one))),
          )
        }
      />
      {choice}
    </label>
  ));
}

type Described = Readonly<Record<string, string | boolean>>;

function Control(props: Props & { readonly described: Described }) {
  const { field, value, channels, onChange, described } = props;
  const [first = ''] = value;
  const give = (text: string): void => onChange(text === '' ? [] : [text]);
  switch (field.type) {
    case 'time':
    case 'text':
      return (
        <input
          {...described}
          type={field.type}
          value={first}
          onChange={({ target }) => give(target.value)}
        />
      );
    case 'search':
      return <Search {...props} />;
    case 'choice':
    case 'channel':
    case 'choices': {
      const shown = (choice: string): string => {
        const channel = channels.find(({ id }) => id === choice);
        return channel ? `#${channel.name}` : choice;
      };
      return (
        <select {...described} value={first} onChange={({ target }) => give(target.value)}>
          <option value="">Choose one</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {shown(choice)}
            </option>
          ))}
        </select>
      );
    }
  }
}

/** Slack waits for a pause in the typing as well. */
const TYPING_PAUSE_MS = 150;

function Search({ field, value, personId, onChange, described }: Parameters<typeof Control>[0]) {
  const list = useId();
  const { label } = field;
  const [typed = ''] = value;
  const [found, setFound] = useState<readonly string[]>(field.choices);
  // What was chosen is not searched for: the bot finds by words, and might offer it no more.
  const isChosen = found.includes(typed) || (typed !== '' && field.value.includes(typed));
  useEffect(() => {
    if (isChosen) return;
    let left = false;
    const timer = setTimeout(() => {
      searchInForm({ personId, label, typed }).then(
        (labels) => {
          if (!left) setFound(labels);
        },
        () => setFound([]),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [personId, label, typed, isChosen]);
  return (
    <>
      <input
        {...described}
        type="search"
        list={list}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => onChange(target.value === '' ? [] : [target.value])}
      />
      <datalist id={list}>
        {found.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

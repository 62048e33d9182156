import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChatInfo, WireMessage } from '../wire.ts';
import { choose, explain, type Place, press, send } from './api.ts';
import { Composer } from './composer.tsx';
import { DiscordTranscript } from './discord/discord-transcript.tsx';
import { ASK, type MessageActions } from './message-actions.ts';
import { SlackTranscript } from './slack/slack-transcript.tsx';
import { useKeepFocus } from './use-keep-focus.ts';
import { useKeepInView } from './use-keep-in-view.ts';

interface Props {
  readonly info: ChatInfo;
  readonly tries: readonly string[];
  readonly messages: readonly WireMessage[];
  readonly place: Place;
  readonly dark: boolean;
  readonly onPlace: (place: Place) => void;
}

const NAMES = { slack: 'Slack', discord: 'Discord' } as const;

/** One service's channel: what was said, and where to say something. */
export function ChatPane({ info, tries, messages, place, dark, onPlace }: Props) {
  const { service } = info;
  const { channelId, personId } = place;
  const [answering, setAnswering] = useState<WireMessage | null>(null);
  const [notice, setNotice] = useState<{ message: string; remedy: string } | null>(null);
  const log = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useKeepInView(log, messages, notice);
  const notePress = useKeepFocus(log, messages);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was begun here ends elsewhere.
  useEffect(() => {
    setAnswering(null);
    setNotice(null);
  }, [channelId, personId]);

  const actions = useMemo<MessageActions>(() => {
    const attempt = async (act: () => Promise<void>): Promise<void> => {
      setNotice(null);
      await act().catch((error: unknown) => setNotice(explain(error)));
    };
    return {
      press(messageId, label) {
        notePress(messageId);
        void attempt(() => press(service, { messageId, personId, label }));
      },
      answer(message) {
        setAnswering(message);
        input.current?.focus();
      },
      ask({ id: messageId }) {
        void attempt(() => choose(service, { messageId, personId, label: ASK }));
      },
    };
  }, [service, personId, notePress]);

  const say = async (text: string): Promise<boolean> => {
    setNotice(null);
    try {
      await send(service, {
        channelId,
        personId,
        text,
        ...(answering && { threadId: answeredId(service, answering) }),
      });
      setAnswering(null);
      return true;
    } catch (error) {
      setNotice(explain(error));
      return false;
    }
  };

  const Transcript = service === 'slack' ? SlackTranscript : DiscordTranscript;
  const channelName = nameOf(info, channelId);
  return (
    <section className={`pane ${service}`} aria-label={NAMES[service]}>
      <PaneHead info={info} place={place} onPlace={onPlace} />
      <div
        className="log"
        ref={log}
        role="log"
        aria-label={`${NAMES[service]} messages`}
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
      >
        {messages.length === 0 && <Empty channel={channelName} info={info} />}
        <Transcript info={info} messages={messages} dark={dark} actions={actions} />
        {notice && (
          <div className="notice" role="alert">
            <b>{notice.message}</b> {notice.remedy}
            <button type="button" onClick={() => setNotice(null)}>
              Dismiss
            </button>
          </div>
        )}
      </div>
      <Composer
        info={info}
        place={place}
        to={channelName.startsWith('#') ? channelName : info.bot.name}
        tries={tries}
        answering={answering}
        inputRef={input}
        onStopAnswering={() => setAnswering(null)}
        onSend={say}
      />
    </section>
  );
}

/** In Slack one goes on in the whole thread, in Discord one replies to a message. */
const answeredId = (service: ChatInfo['service'], { id, threadId }: WireMessage): string =>
  service === 'slack' ? (threadId ?? id) : id;

function PaneHead({ info, place, onPlace }: Pick<Props, 'info' | 'place' | 'onPlace'>) {
  const { service, channels, people } = info;
  const choosePerson = (personId: string): void => {
    const direct = channels.find(({ id }) => id === place.channelId)?.directWith != null;
    const own = channels.find(({ directWith }) => directWith === personId);
    onPlace({ personId, channelId: direct && own ? own.id : place.channelId });
  };
  return (
    <header className="pane-head">
      <h2>{NAMES[service]}</h2>
      <label>
        <span className="hidden">{NAMES[service]} channel</span>
        <select
          value={place.channelId}
          onChange={({ target }) => onPlace({ ...place, channelId: target.value })}
        >
          {channels
            .filter(({ directWith }) => directWith === null || directWith === place.personId)
            .map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(info, id)}
              </option>
            ))}
        </select>
      </label>
      <label className="as">
        <span>as</span>
        <span className="hidden">person in {NAMES[service]}</span>
        <select value={place.personId} onChange={({ target }) => choosePerson(target.value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function nameOf({ channels, bot }: ChatInfo, id: string): string {
  const channel = channels.find((each) => each.id === id);
  return channel?.directWith === null ? `#${channel.name}` : `Direct message with ${bot.name}`;
}

const Empty = ({ channel, info }: { readonly channel: string; readonly info: ChatInfo }) => (
  <div className="empty">
    <b>{channel}</b>
    <p>
      A {NAMES[info.service]} channel on this machine, with {info.bot.name} in it. Type a command,
      ask {info.bot.name} something, or take one of the suggestions.
    </p>
  </div>
);

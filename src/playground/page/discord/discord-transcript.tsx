import { Fragment } from 'react';
import { longDay } from '../times.ts';
import type { TranscriptProps } from '../transcript-props.ts';
import './discord.css';
import { DiscordMessage } from './discord-message.tsx';
import { Directory } from './markdown.tsx';

export function DiscordTranscript({ info, messages, dark, actions }: TranscriptProps) {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return (
    <Directory value={info}>
      {/* The elements take the theme once, when they begin. */}
      <discord-messages
        key={dark ? 'dark' : 'light'}
        no-background
        {...(dark ? {} : { 'light-theme': true })}
      >
        {messages.map((message, at) => {
          const day = longDay(message.postedAt);
          const before = messages[at - 1];
          return (
            <Fragment key={message.id}>
              {(!before || longDay(before.postedAt) !== day) && (
                <p className="discord-day">
                  <span>{day}</span>
                </p>
              )}
              <DiscordMessage
                message={message}
                dark={dark}
                actions={actions}
                answered={byId.get(message.threadId ?? '') ?? null}
              />
            </Fragment>
          );
        })}
      </discord-messages>
    </Directory>
  );
}

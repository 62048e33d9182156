import { Fragment } from 'react';
import { longDay } from '../times.ts';
import type { TranscriptProps } from '../transcript-props.ts';
import './slack.css';
import { SlackMessage } from './slack-message.tsx';

/** Threads stand below their first message; private answers in a thread with them. */
export function SlackTranscript({ info, messages, dark, actions }: TranscriptProps) {
  const ids = new Set(messages.map(({ id }) => id));
  const answersOf = Map.groupBy(
    messages.filter(({ threadId }) => threadId !== null && ids.has(threadId)),
    ({ threadId }) => threadId,
  );
  const roots = messages.filter(({ threadId }) => threadId === null || !ids.has(threadId));
  return roots.map((message, at) => {
    const day = longDay(message.postedAt);
    const before = roots[at - 1];
    return (
      <Fragment key={message.id}>
        {(!before || longDay(before.postedAt) !== day) && (
          <p className="slack-day">
            <span>{day}</span>
          </p>
        )}
        <SlackMessage
          message={message}
          info={info}
          dark={dark}
          actions={actions}
          answers={answersOf.get(message.id) ?? none}
        />
      </Fragment>
    );
  });
}

const none: TranscriptProps['messages'] = [];

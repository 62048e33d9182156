import { memo } from 'react';
import type { ChatInfo, WireMessage } from '../../wire.ts';
import { avatarOf } from '../avatar.ts';
import { ASK, type MessageActions } from '../message-actions.ts';
import { clockTime } from '../times.ts';
import { SlackBlocks } from './slack-blocks.tsx';

interface Props {
  readonly message: WireMessage;
  readonly info: ChatInfo;
  readonly dark: boolean;
  readonly actions: MessageActions;
  readonly answers: readonly WireMessage[];
}

/** A message with its thread below it. */
export const SlackMessage = memo(function SlackMessage(props: Props) {
  const { message, info, dark, actions, answers } = props;
  const { author } = message;
  return (
    <article
      className="slack-message"
      tabIndex={-1}
      data-message={message.id}
      aria-label={`${author.name}, ${clockTime(message.postedAt)}`}
    >
      <img className="slack-avatar" src={avatarOf(author)} alt="" width="36" height="36" />
      <div className="slack-body">
        {message.private && <p className="slack-private">Only visible to you</p>}
        <p className="slack-head">
          <b>{author.name}</b>
          {author.bot && <span className="slack-app">App</span>}
          <time dateTime={new Date(message.postedAt).toISOString()}>
            {clockTime(message.postedAt)}
          </time>
        </p>
        <SlackBlocks
          message={message}
          info={info}
          dark={dark}
          onPress={(label) => actions.press(message.id, label)}
        />
        {message.edited && <span className="slack-edited">(edited)</span>}
        {answers.length > 0 && (
          <section className="slack-thread" aria-label={`Thread, ${countReplies(answers.length)}`}>
            <p className="slack-thread-head">{countReplies(answers.length)}</p>
            {answers.map((answer) => (
              <SlackMessage
                key={answer.id}
                message={answer}
                info={info}
                dark={dark}
                actions={actions}
                answers={none}
              />
            ))}
          </section>
        )}
        {message.threadId === null && !message.private && (
          <button type="button" className="reply-button" onClick={() => actions.answer(message)}>
            Reply in thread
          </button>
        )}
        {!author.bot && (
          <button type="button" className="reply-button" onClick={() => actions.ask(message)}>
            {ASK}
          </button>
        )}
      </div>
    </article>
  );
});

const none: readonly WireMessage[] = [];
const countReplies = (count: number): string => (count === 1 ? '1 reply' : `${count} replies`);

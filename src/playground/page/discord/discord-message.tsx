import { memo } from 'react';
import * as z from 'zod';
import type { WireMessage } from '../../wire.ts';
import { avatarOf } from '../avatar.ts';
import { ASK, type MessageActions } from '../message-actions.ts';
import { clockTime } from '../times.ts';
import { Components, components } from './components.tsx';
import './elements.ts';
import { Markdown } from './markdown.tsx';

const LOADING = 1 << 7;

const payload = z.object({
  content: z.string().default(''),
  flags: z.number().default(0),
  components,
});

interface Props {
  readonly message: WireMessage;
  readonly dark: boolean;
  readonly actions: MessageActions;
  /** The message that this one answers. */
  readonly answered: WireMessage | null;
}

export const DiscordMessage = memo(function DiscordMessage(props: Props) {
  const { message, dark, actions, answered } = props;
  const { author } = message;
  const { content, flags, components: parts } = payload.parse(message.payload);
  const light = dark ? {} : { 'light-theme': true };
  return (
    <article
      className="discord-entry"
      tabIndex={-1}
      data-message={message.id}
      aria-label={`${author.name}, ${clockTime(message.postedAt)}`}
    >
      <discord-message
        author={author.name}
        avatar={avatarOf(author)}
        timestamp={clockTime(message.postedAt)}
        {...(author.bot ? { bot: true } : {})}
        {...(message.edited ? { edited: true } : {})}
        {...(message.private ? { ephemeral: true } : {})}
        {...light}
      >
        {answered && (
          <discord-reply
            slot="reply"
            author={answered.author.name}
            avatar={avatarOf(answered.author)}
            {...(answered.author.bot ? { bot: true } : {})}
            {...light}
          >
            {answered.text.split('\n', 1)[0]}
          </discord-reply>
        )}
        {flags & LOADING ? (
          <span className="discord-thinking">{author.name} is thinking…</span>
        ) : (
          <>
            {content !== '' && <Markdown content={content} />}
            <Components
              parts={parts}
              message={message}
              onPress={(label) => actions.press(message.id, label)}
            />
          </>
        )}
      </discord-message>
      {!message.private && (
        <button type="button" className="reply-button" onClick={() => actions.answer(message)}>
          Reply
        </button>
      )}
      {!author.bot && (
        <button type="button" className="reply-button asks" onClick={() => actions.ask(message)}>
          {ASK}
        </button>
      )}
    </article>
  );
});

import type { HTMLAttributes } from 'react';

/** The message elements, with the attributes that are used of them. */
interface DiscordElements {
  'discord-messages': Base & { 'light-theme'?: boolean; 'no-background'?: boolean };
  'discord-message': Base & {
    author: string;
    avatar: string;
    bot?: boolean;
    timestamp: string;
    edited?: boolean;
    ephemeral?: boolean;
    highlight?: boolean;
    'light-theme'?: boolean;
  };
  'discord-action-row': Base;
  'discord-button': Base & { type: string; url?: string; disabled?: boolean };
  'discord-code': Base & { 'light-theme'?: boolean };
  'discord-header': Base & { level: 1 | 2 | 3 };
  'discord-mention': Base & { type: string; 'light-theme'?: boolean };
  'discord-subscript': Base;
  'discord-time': Base;
  'discord-reply': Base & {
    author: string;
    avatar: string;
    bot?: boolean;
    'light-theme'?: boolean;
  };
  'discord-command': Base & {
    author: string;
    avatar: string;
    command: string;
    'light-theme'?: boolean;
  };
}

type Base = HTMLAttributes<HTMLElement> & { key?: string | number; ref?: React.Ref<HTMLElement> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DiscordElements {}
  }
}

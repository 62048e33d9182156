import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordHeader } from '@skyra/discord-components-core/discord-header.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';

/**
 * The elements keep their style to themselves. What is added: greys that can be read (WCAG AA), room
 * on a phone, lines that wrap, the look of a focused button, and no
 * way to dismiss a private reply, which the stand-in does not know.
 */
function restyle(
  element: { readonly elementStyles: (CSSStyleSheet | object)[] },
  rules: string,
): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  element.elementStyles.push(sheet);
}

const FONT =
  "'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif";

restyle(
  DiscordMessage,
  `:host { padding-right: 1rem; margin: 0; font-family: ${FONT}; color: var(--discord-text) !important; }
   :host([ephemeral]) { padding-right: 1rem; }
   .discord-message-content { min-width: 0; }
   .discord-message-body { overflow-wrap: anywhere; word-break: normal; }
   .discord-message-timestamp, .discord-message-edited, .discord-message-ephemeral {
     color: var(--discord-quiet) !important; }
   .discord-message-ephemeral { font-size: 0; line-height: 1.25rem; }
   .discord-message-ephemeral::after { content: 'Only you can see this' / ''; font-size: 12px; }
   .discord-message-ephemeral-link { display: none; }
   .discord-author-avatar { margin-top: 2px; }
   @media (max-width: 480px) { .discord-author-avatar { margin-right: 10px; min-width: 32px; }
     .discord-author-avatar img { width: 32px; height: 32px; } }`,
);
restyle(
  DiscordAuthorInfo,
  `:host .discord-author-username { color: var(--discord-strong) !important; }
   :host .discord-author-username:hover { text-decoration: none; cursor: auto; }
   :host .discord-application-tag { margin-left: 0.35rem; background-color: #5058d8; font-weight: 500; }`,
);
restyle(
  DiscordButton,
  `:host > *:first-child { margin: 4px 8px 4px 0; border-radius: 8px; min-width: 0; white-space: nowrap; }
   :host > *:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
   .secondary { background-color: var(--discord-button) !important; color: var(--discord-strong) !important; }
   .secondary.hoverable:hover { background-color: var(--discord-button-hover) !important; }`,
);
restyle(
  DiscordCode,
  'code { margin: 0; background: var(--discord-code); } :host { background: none; }',
);
restyle(
  DiscordHeader,
  `:host > * { margin: 0 0 4px !important; color: var(--discord-strong); }
   :host([level='3']) > h3 { margin-top: 6px !important; }`,
);
restyle(
  DiscordMention,
  ':host { color: var(--discord-mention) !important; cursor: auto; } :host(:hover) { background-color: hsla(235, 85.6%, 64.7%, 0.3); }',
);
restyle(
  DiscordReply,
  `:host { overflow: hidden; color: var(--discord-quiet) !important; }
   .discord-replied-message-username { opacity: 1; color: var(--discord-text); }
   .discord-replied-message-content { overflow: hidden; min-width: 0; }`,
);
restyle(
  DiscordCommand,
  `:host { overflow: hidden; color: var(--discord-quiet) !important; }
   .discord-replied-message-username { opacity: 1; color: var(--discord-text); }`,
);
restyle(
  DiscordSubscript,
  'small { color: var(--discord-quiet) !important; line-height: 1.25rem; }',
);

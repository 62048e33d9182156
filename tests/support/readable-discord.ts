import {
  type APIButtonComponent,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { DiscordMessage } from '../../src/platforms/discord/render.ts';

/**
 * Messages of Discord as a person can read them in a file: what a notification shows, then each part
 * in Discord's Markdown as it is sent (`-#` is small print), each button with what it does.
 */
export const readableDiscord = (
  messages: readonly DiscordMessage[],
  notification: string,
): string =>
  messages
    .map(({ components }, at) =>
      [
        `===== Discord message ${at + 1} of ${messages.length} =====`,
        ...(at === 0 ? [`Notification: ${notification}`] : []),
        ...components.flatMap((container) => container.components.map(partLines)),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');

function partLines(part: APIComponentInContainer): string {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return part.content;
    case ComponentType.Separator:
      return '-----';
    case ComponentType.ActionRow:
      return part.components
        .map((component) => {
          if (component.type !== ComponentType.Button) throw new Error('unexpected component');
          return buttonLine(component);
        })
        .join('\n');
    default:
      throw new Error(`unexpected component ${part.type}`);
  }
}

function buttonLine(button: APIButtonComponent): string {
  const label = 'label' in button ? button.label : '';
  const does =
    button.style === ButtonStyle.Link ? button.url : 'custom_id' in button ? button.custom_id : '';
  return `[ ${label} ] -> ${does}`;
}

import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { decodeButtonState } from '../../button-state.ts';
import { COMPONENTS_V2 } from './limits.ts';
import type { DiscordMessage } from './render.ts';
import { smallPrint, textDisplay } from './render-block.ts';

const textPart = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const divider = z.object({ type: z.literal(ComponentType.Separator) });
const stateButton = z.object({
  type: z.literal(ComponentType.Button),
  style: z.literal(ButtonStyle.Secondary),
  label: z.string(),
  custom_id: z.string().refine((id) => decodeButtonState(id)?.intent === 'show'),
});
const linkButton = z.object({
  type: z.literal(ComponentType.Button),
  style: z.literal(ButtonStyle.Link),
  label: z.string(),
  url: z.string(),
});
const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(z.unknown()),
});
const shown = z.object({
  components: z.tuple([
    z.object({
      type: z.literal(ComponentType.Container),
      components: z.array(z.unknown()),
    }),
  ]),
});

/** The message of ours that was pressed on, for everybody to see; null where it is none. */
export function shareShown(message: unknown, sharedBy: string): DiscordMessage | null {
  const parsed = shown.safeParse(message);
  if (!parsed.success) return null;
  const [container] = parsed.data.components;
  const parts = container.components.flatMap(readPart);
  const texts = parts.filter(({ type }) => type !== ComponentType.ActionRow);
  const rows = parts.filter(({ type }) => type === ComponentType.ActionRow);
  if (texts.length === 0) return null;
  const by = smallPrint([
    { type: 'text', text: 'Shared by ' },
    { type: 'user', id: sharedBy },
  ]);
  return {
    flags: COMPONENTS_V2,
    components: [
      { type: ComponentType.Container, components: [...texts, textDisplay(by), ...rows] },
    ],
    allowed_mentions: { parse: [] },
  };
}

function readPart(component: unknown): readonly APIComponentInContainer[] {
  const text = textPart.safeParse(component);
  if (text.success) return [text.data];
  if (divider.safeParse(component).success)
    return [{ type: ComponentType.Separator, divider: true }];
  const buttons = row.safeParse(component);
  return buttons.success ? readRow(buttons.data.components) : [];
}

/** What steers the private reply is left behind. */
function readRow(
  components: readonly unknown[],
): readonly APIActionRowComponent<APIButtonComponent>[] {
  const buttons = components.flatMap((component): readonly APIButtonComponent[] => {
    const state = stateButton.safeParse(component);
    if (state.success) return [state.data];
    const link = linkButton.safeParse(component);
    return link.success ? [link.data] : [];
  });
  return buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : [];
}

import * as z from 'zod';
import type { WireMessage } from '../../wire.ts';
import { Markdown } from './markdown.tsx';

/** Discord's component types: https://discord.com/developers/docs/components/reference */
const TYPE = { row: 1, button: 2, text: 10, separator: 14, container: 17 } as const;
const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
  5: 'secondary',
};

const component = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  divider: z.boolean().optional(),
  accent_color: z.number().nullish(),
  style: z.number().optional(),
  label: z.string().optional(),
  get components() {
    return z.array(component).optional();
  },
});
type Component = z.infer<typeof component>;

export const components = z.array(component).default([]);

interface Props {
  readonly parts: readonly Component[];
  readonly message: WireMessage;
  readonly onPress: (label: string) => void;
}

/**
 * Components V2. The element library knows rows and buttons alone, so containers, texts and
 * separators are put together here.
 */
export function Components({ parts, message, onPress }: Props) {
  return named(parts).map(({ name, part }) => (
    <Part key={name} part={part} message={message} onPress={onPress} />
  ));
}

/**
 * Components are known by their place among those of their type: a row of buttons stays the same one,
 * with the focus in it, when another page stands above it.
 */
function named(parts: readonly Component[]): { name: string; part: Component }[] {
  const counts = new Map<number, number>();
  return parts.map((part) => {
    const count = counts.get(part.type) ?? 0;
    counts.set(part.type, count + 1);
    return { name: `${part.type}-${count}`, part };
  });
}

function Part({
  part,
  message,
  onPress,
}: Pick<Props, 'message' | 'onPress'> & { readonly part: Component }) {
  switch (part.type) {
    case TYPE.container:
      return (
        <div className="discord-container">
          <Components parts={part.components ?? []} message={message} onPress={onPress} />
        </div>
      );
    case TYPE.text:
      return (
        <div className="discord-text">
          <Markdown content={part.content ?? ''} />
        </div>
      );
    case TYPE.separator:
      return part.divider === false ? <div className="discord-gap" /> : <hr />;
    case TYPE.row:
      return (
        <discord-action-row>
          {(part.components ?? []).map((button) => (
            <Press key={button.label} button={button} message={message} onPress={onPress} />
          ))}
        </discord-action-row>
      );
    default:
      return <p className="discord-unknown">This kind of component is not shown here.</p>;
  }
}

function Press({
  button,
  message,
  onPress,
}: Pick<Props, 'message' | 'onPress'> & { readonly button: Component }) {
  const label = button.label ?? '';
  const known = message.buttons.find((each) => each.label === label);
  const disabled = known?.disabled ?? false;
  return (
    <discord-button
      type={STYLES[button.style ?? 2] ?? 'secondary'}
      {...(known?.url ? { url: known.url } : {})}
      {...(disabled ? { disabled, 'aria-disabled': true } : {})}
      {...(known?.url || disabled ? {} : { onClick: () => onPress(label) })}
    >
      {label}
    </discord-button>
  );
}

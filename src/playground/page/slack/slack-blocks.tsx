import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';
import * as z from 'zod';
import type { ChatInfo, WireMessage } from '../../wire.ts';
import { SlackDate } from './slack-date.tsx';

/** The stand-in has held each block to Slack's rules; here it only has to be told from no block. */
const blocks = z.array(
  z.custom<Block>((value) => z.looseObject({ type: z.string() }).safeParse(value).success),
);
const payload = z.object({ blocks: blocks.default([]), text: z.string().default('') });

/**
 * The library shows text that is marked `verbatim` as it stands, marks and all; Slack only makes no
 * links of plain addresses in it. https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
function parsedMrkdwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parsedMrkdwn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'verbatim');
  return Object.fromEntries(entries.map(([name, each]) => [name, parsedMrkdwn(each)]));
}

interface Props {
  readonly message: WireMessage;
  readonly info: ChatInfo;
  readonly dark: boolean;
  readonly onPress: (label: string) => void;
}

/**
 * What a message says. The library shows every block but `actions`: its buttons know no way to be
 * pressed, so those are ours.
 */
export function SlackBlocks({ message, info, dark, onPress }: Props) {
  const { blocks: all, text } = payload.parse(parsedMrkdwn(message.payload));
  const shown: readonly Block[] =
    all.length > 0 ? all : [{ type: 'section', text: { type: 'mrkdwn', text } }];
  const data = {
    users: [info.bot, ...info.people],
    channels: info.channels.map(({ id, name }) => ({ id, name })),
  };
  return group(shown).map((part, at) =>
    part.type === 'actions' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place.
      <ActionsRow key={at} block={part.block} message={message} onPress={onPress} />
    ) : (
      <Message
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        key={`${at} ${dark}`}
        blocks={part.blocks}
        logo=""
        name=""
        withoutWrapper
        theme={dark ? 'dark' : 'light'}
        data={data}
        hooks={hooks}
      />
    ),
  );
}

type Part =
  | { readonly type: 'actions'; readonly block: Extract<Block, { type: 'actions' }> }
  | { readonly type: 'blocks'; readonly blocks: Block[] };

function group(all: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const block of all) {
    const last = parts.at(-1);
    if (block.type === 'actions') parts.push({ type: 'actions', block });
    else if (last?.type === 'blocks') last.blocks.push(block);
    else parts.push({ type: 'blocks', blocks: [block] });
  }
  return parts;
}

function ActionsRow({
  block,
  message,
  onPress,
}: {
  readonly block: Extract<Block, { type: 'actions' }>;
  readonly message: WireMessage;
  readonly onPress: (label: string) => void;
}) {
  const labels = block.elements.flatMap((element) =>
    element.type === 'button' ? [element.text.text] : [],
  );
  return (
    <div className="slack-actions">
      {message.buttons
        .filter(({ label }) => labels.includes(label))
        .map(({ label, url }) =>
          url === null ? (
            <button key={label} type="button" onClick={() => onPress(label)}>
              {label}
            </button>
          ) : (
            <a key={label} href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          ),
        )}
    </div>
  );
}

const hooks: NonNullable<MessageProps['hooks']> = {
  user: ({ id, name }) => <span className="slack-mention">@{name || id}</span>,
  atChannel: () => <span className="slack-mention">@channel</span>,
  atHere: () => <span className="slack-mention">@here</span>,
  atEveryone: () => <span className="slack-mention">@everyone</span>,
  link: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer" className="slack-link">
      {children}
    </a>
  ),
  date: ({ timestamp, format, fallback }) => (
    <SlackDate at={Number(timestamp) * 1000} format={format} fallback={fallback} />
  ),
};

import { cutBlock } from './cut-block.ts';
import type { Rule } from './cutter.ts';
import type { Block } from './model.ts';
import { add, minus, NOTHING, type Size, within } from './size.ts';

/**
 * Splits blocks into messages of a platform by whole blocks: nothing is lost and the order is kept. A
 * block stays whole wherever it fits a message by itself. One that does not is taken apart: lists and
 * fields by items, tables by rows under their header, text at sentences, words or graphemes; every
 * piece of a statement carries its citation. Headings go with what follows them, except where that
 * fits a message only without them. At least one message comes out.
 *
 * `measure` says what a block takes of a message, with the space around it; the sizes of a message's
 * blocks add up. The work grows with the length of the document.
 */
export function fitBlocks(blocks: readonly Block[], rule: Rule): readonly (readonly Block[])[] {
  const messages = createMessages(rule);
  for (const block of blocks.flatMap((each) => partCitation(each, rule)))
    place(block, rule, messages);
  return messages.finish();
}

/** A message worth starting a long block in has at least this share of its room left. */
const WORTH_STARTING = 1 / 4;

function place(block: Block, rule: Rule, messages: Messages): void {
  const size = rule.measure(block);
  if (block.type === 'heading' && within(size, rule.budget)) messages.announce(block);
  else if (within(size, messages.room())) messages.append(block);
  else if (within(add(size, messages.announced()), rule.budget)) {
    messages.close();
    messages.append(block);
  } else if (!hasItems(block) && within(size, rule.budget)) {
    messages.close();
    while (!within(add(size, messages.announced()), rule.budget)) messages.releaseHeading();
    messages.close();
    messages.append(block);
  } else if (block.type === 'divider') throw new Error('a divider fits no message');
  else takeApart(block, rule, messages);
}

const hasItems = (block: Block): boolean =>
  block.type === 'list' || block.type === 'fields' || block.type === 'table';

function takeApart(
  block: Exclude<Block, { type: 'divider' }>,
  rule: Rule,
  messages: Messages,
): void {
  if (messages.room().characters < rule.budget.characters * WORTH_STARTING) messages.close();
  const cutter = cutBlock(block, rule);
  while (!cutter.done()) {
    const piece = cutter.take(messages.room());
    if (piece) messages.append(piece.block);
    else if (messages.isEmpty()) throw new Error(`no piece of a ${block.type} fits a message`);
    else if (messages.hasContent()) messages.close();
    else messages.releaseHeading();
    if (piece?.midText) messages.close();
  }
}

/** A citation that takes most of a message cannot stand beside every piece of its statement. */
function partCitation(block: Block, rule: Rule): readonly Block[] {
  if (block.type !== 'statement' || within(rule.measure(block), rule.budget)) return [block];
  const { characters } = rule.measure({ ...block, content: [] });
  if (characters <= rule.budget.characters / 2) return [block];
  return [
    { type: 'paragraph', content: block.content },
    { type: 'paragraph', content: block.citation },
  ];
}

/** The messages so far, and the headings that wait for what they stand above. */
interface Messages {
  /** What is left in the open message once the waiting headings stand in it. */
  room(): Size;
  announced(): Size;
  announce(heading: Block): void;
  append(block: Block): void;
  /** Ends the open message; waiting headings go to the next one. */
  close(): void;
  /** Lets the first waiting heading stand where it is: what follows fits no message below it. */
  releaseHeading(): void;
  hasContent(): boolean;
  isEmpty(): boolean;
  finish(): readonly (readonly Block[])[];
}

function createMessages({ budget, measure }: Rule): Messages {
  const closed: Block[][] = [];
  let open: Block[] = [];
  let used = NOTHING;
  let waiting: Block[] = [];
  let announced = NOTHING;

  const put = (block: Block): void => {
    open.push(block);
    used = add(used, measure(block));
  };
  const close = (): void => {
    if (open.length > 0) closed.push(open);
    open = [];
    used = NOTHING;
  };
  const releaseHeading = (): void => {
    const [heading, ...others] = waiting;
    if (!heading) return;
    const size = measure(heading);
    if (!within(add(used, size), budget)) close();
    put(heading);
    waiting = others;
    announced = minus(announced, size);
  };
  const putHeadings = (): void => {
    while (waiting.length > 0) releaseHeading();
  };
  return {
    room: () => minus(minus(budget, used), announced),
    announced: () => announced,
    announce(heading) {
      waiting.push(heading);
      announced = add(announced, measure(heading));
    },
    append(block) {
      putHeadings();
      put(block);
    },
    close,
    releaseHeading,
    hasContent: () => open.length > 0,
    isEmpty: () => open.length === 0 && waiting.length === 0,
    finish() {
      putHeadings();
      close();
      return closed.length > 0 ? closed : [[]];
    },
  };
}

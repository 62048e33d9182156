import { z } from 'zod';
import { ApiError, explained } from '../api-error.ts';
import { explainIssues } from './explain.ts';
import { type LayoutBlock, layoutBlock } from './layout.ts';
import { blocksLength } from './reader-text.ts';

/**
 * The text of all blocks together. The cap is not documented; of the reports of
 * `msg_blocks_too_long` the shortest message had about 11,300 characters, and that one binds here.
 * A `markdown` block has a documented cap of its own and is not counted.
 */
export const MESSAGE_TEXT_CAP = 11_300;
const MARKDOWN_CAP = 12_000;
const TABLE_TEXT_CAP = 10_000;

const CAPS = { message: 50, view: 100 } as const;
const blockLists = {
  message: z.array(layoutBlock).max(CAPS.message),
  view: z.array(layoutBlock).max(CAPS.view),
};

/** Blocks as Slack takes them, or an ApiError: `invalid_blocks` with pointers, `msg_blocks_too_long`. */
export function validateBlocks(
  given: unknown,
  surface: 'message' | 'view',
  fault: { code: string; root: string } = { code: 'invalid_blocks', root: '/blocks' },
): LayoutBlock[] {
  const parsed = blockLists[surface].safeParse(given);
  if (!parsed.success) {
    throw explained(fault.code, explainIssues(parsed.error.issues, given, fault.root));
  }
  const repeated = repeatedIds(parsed.data, fault.root);
  if (repeated.length > 0) throw explained(fault.code, repeated);
  if (surface === 'message') checkTotals(parsed.data);
  return parsed.data;
}

function checkTotals(blocks: readonly LayoutBlock[]): void {
  const length = (wanted: (block: LayoutBlock) => boolean) => blocksLength(blocks.filter(wanted));
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length > 1) throw explained('invalid_blocks', ['only_one_table_allowed']);
  if (blocksLength(tables) > TABLE_TEXT_CAP) {
    throw explained('invalid_blocks', ['table_too_long [json-pointer:/blocks]']);
  }
  if (length((block) => block.type === 'markdown') > MARKDOWN_CAP) {
    throw new ApiError('msg_blocks_too_long');
  }
  if (length((block) => block.type !== 'markdown') > MESSAGE_TEXT_CAP) {
    throw new ApiError('msg_blocks_too_long');
  }
}

/** A `block_id` may stand once in a message, an `action_id` once in a block. */
function repeatedIds(blocks: readonly LayoutBlock[], root: string): string[] {
  const faults: string[] = [];
  const seenBlocks = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    if (block.block_id !== undefined) {
      if (seenBlocks.has(block.block_id)) {
        faults.push(
          `\`block_id\` "${block.block_id}" already exists [json-pointer:${root}/${at}/block_id]`,
        );
      }
      seenBlocks.add(block.block_id);
    }
    if (block.type !== 'actions' && block.type !== 'context_actions') continue;
    const seenActions = new Set<string>();
    for (const [index, element] of block.elements.entries()) {
      const id = element.action_id;
      if (id === undefined) continue;
      if (seenActions.has(id)) {
        faults.push(
          `\`action_id\` "${id}" already exists [json-pointer:${root}/${at}/elements/${index}/action_id]`,
        );
      }
      seenActions.add(id);
    }
  }
  return faults;
}

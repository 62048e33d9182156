import type { Button } from './blocks/elements.ts';
import type { LayoutBlock } from './blocks/layout.ts';

/** A button with the block that it stands in, as interactions name both. */
export interface PlacedButton {
  readonly button: Button;
  readonly blockId: string;
}

/** Every button of a message, in reading order. */
export function buttonsOf(blocks: readonly LayoutBlock[]): PlacedButton[] {
  return blocks.flatMap((block): PlacedButton[] => {
    const blockId = block.block_id ?? '';
    const placed = (button: Button): PlacedButton => ({ button, blockId });
    switch (block.type) {
      case 'actions':
        return block.elements.filter((element) => element.type === 'button').map(placed);
      case 'section':
        return block.accessory?.type === 'button' ? [placed(block.accessory)] : [];
      case 'card':
        return (block.actions ?? []).map(placed);
      case 'carousel':
        return buttonsOf(block.elements);
      case 'container':
        return buttonsOf(block.child_blocks);
      default:
        return [];
    }
  });
}

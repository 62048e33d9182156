/** Text, or a list of items that each may have several lines. */
export type Passage =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly string[];
    };

const ITEM = /^ {0,3}(?:([-*])|(\d{1,9})\.) +(.*)$/;
const HANGING = /^ +\S/;

/**
 * Parts Discord's lists from the text around them, which the Markdown parser does not know. Lines in a
 * code block are no items.
 */
export function splitLists(content: string): readonly Passage[] {
  const passages: Passage[] = [];
  let text: string[] = [];
  let list: { ordered: boolean; start: number; items: string[] } | null = null;
  let inCode = false;

  const endText = (): void => {
    if (text.length > 0) passages.push({ type: 'text', text: text.join('\n') });
    text = [];
  };
  const endList = (): void => {
    if (list) passages.push({ type: 'list', ...list });
    list = null;
  };

  for (const line of content.split('\n')) {
    const item = inCode ? null : ITEM.exec(line);
    if (item) {
      const ordered = item[2] !== undefined;
      endText();
      if (list && list.ordered !== ordered) endList();
      list ??= { ordered, start: Number(item[2] ?? 1), items: [] };
      list.items.push(item[3] ?? '');
    } else if (list && HANGING.test(line)) {
      list.items.push(`${list.items.pop() ?? ''}\n${line.trim()}`);
    } else {
      endList();
      text.push(line);
    }
    if ((line.match(/```/g)?.length ?? 0) % 2 === 1) inCode = !inCode;
  }
  endText();
  endList();
  return passages;
}

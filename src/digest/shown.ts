/** The first of several, and how many there are besides. */
export interface Shown<Item> {
  readonly items: readonly Item[];
  readonly more: number;
}

export const showFirst = <Item>(all: readonly Item[], most: number): Shown<Item> => ({
  items: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

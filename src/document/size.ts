/** How much of a message something takes: characters as the platform counts them, and its parts. */
export interface Size {
  readonly characters: number;
  /** Blocks in Slack, components in Discord. */
  readonly parts: number;
}

export const NOTHING: Size = { characters: 0, parts: 0 };

export const add = (a: Size, b: Size): Size => ({
  characters: a.characters + b.characters,
  parts: a.parts + b.parts,
});

/** What is left of `room` after `used`; negative where it is overdrawn. */
export const minus = (room: Size, used: Size): Size => ({
  characters: room.characters - used.characters,
  parts: room.parts - used.parts,
});

export const within = (size: Size, room: Size): boolean =>
  size.characters <= room.characters && size.parts <= room.parts;

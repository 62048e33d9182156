import type { Library, Pack } from '../content/library.ts';
import { run } from '../document/build.ts';
import { TITLE_CAP } from '../document/caps.ts';
import type { Action } from '../document/model.ts';

/** What a view knows besides the value it shows. */
export interface Scene {
  readonly library: Library;
  readonly pack: Pack;
  readonly now: Temporal.Instant;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
}

/** A button to another command's reply about the same pack. */
export function goTo(
  scene: Scene,
  label: string,
  command: string,
  args: Readonly<Record<string, string>> = {},
): Action {
  const isDefault = scene.pack.meta.id === scene.library.defaultPack.meta.id;
  return run(label, command, isDefault ? args : { ...args, pack: scene.pack.meta.id });
}

/** `Trade · Short title of the summit`; without the summit where the two are too long together. */
export function titleOf(what: string, pack: Pack): string {
  const title = `${what} · ${pack.meta.shortTitle}`;
  return title.length <= TITLE_CAP ? title : what;
}

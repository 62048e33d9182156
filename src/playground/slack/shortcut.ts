/** A shortcut on messages, as the app's settings declare it. */
export interface Shortcut {
  readonly name: string;
  readonly callbackId: string;
}

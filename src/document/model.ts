/**
 * What we want to say, before any platform: plain data. Text is structure, escaped once, in each
 * renderer. User text may stand in a `text` node: renderers show it as it is, never as markup or
 * as a mention.
 */

/** A piece of running text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold'; readonly children: InlineContent }
  | { readonly type: 'italic'; readonly children: InlineContent }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly label: string }
  /** A moment, shown in the reader's own zone. Calendar dates are plain text instead. */
  | { readonly type: 'instant'; readonly epochSeconds: number; readonly style: InstantStyle }
  /** Somebody on the platform, named without being notified. */
  | { readonly type: 'user'; readonly id: string }
  /** A channel of the platform, named to whoever may see it. */
  | { readonly type: 'channel'; readonly id: string };

export type InstantStyle = 'date' | 'time' | 'datetime' | 'relative';
export type InlineContent = readonly Inline[];

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
}

export interface Field {
  readonly label: string;
  readonly value: InlineContent;
}

/** A unit of a document. A block is kept whole wherever it fits into a message by itself. */
export type Block =
  | { readonly type: 'heading'; readonly content: InlineContent }
  | { readonly type: 'paragraph'; readonly content: InlineContent }
  /** One statement of the pack with its citation, as-of date and status: never parted from them. */
  | {
      readonly type: 'statement';
      readonly content: InlineContent;
      readonly citation: InlineContent;
    }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly InlineContent[];
      /** Number of the first item of an ordered list that goes on from an earlier message; else 1. */
      readonly start?: number;
    }
  /** Label and value pairs. */
  | { readonly type: 'fields'; readonly items: readonly Field[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly InlineContent[])[];
    }
  /** Shown letter for letter in a fixed-width face: the steps of a calculation. */
  | { readonly type: 'preformatted'; readonly text: string }
  /** Something about the reply itself: the pack's age, a late edition, nothing found. */
  | { readonly type: 'notice'; readonly tone: 'info' | 'caution'; readonly content: InlineContent }
  | { readonly type: 'divider' };

/** Something to press below a document. Running a command shows its reply to whoever pressed. */
export type Action =
  | { readonly type: 'run'; readonly label: string; readonly request: ActionRequest }
  | { readonly type: 'link'; readonly label: string; readonly href: string };

/** A command by its name with its arguments as text: small enough to be kept in a button. */
export interface ActionRequest {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface Document {
  /** Plain, at most 140 characters. */
  readonly title: string;
  /**
   * The substance in one to three plain sentences, at most 400 characters: all that a notification
   * or a screen reader gets. Never a bare title.
   */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

import {
  BUTTON_STATE_CAP,
  type ButtonState,
  decodeButtonState,
  encodeButtonState,
} from '../button-state.ts';
import type { CommandRequest } from '../contract.ts';
import type { Action, Inline, InlineContent } from '../document/model.ts';

/** How one page of a reply is shown, the same on every platform. */
export interface ReplyView {
  /** What buttons run again; null where it cannot be run: the reply then has no buttons of its own. */
  readonly request: CommandRequest | null;
  /** Counted from 0; past the last page it is the last page. */
  readonly page: number;
  /** `asker`: seen by whoever asked; `channel`: a shared page, or an answer in public. */
  readonly audience: 'asker' | 'channel';
  /** Platform id of who shared the page. */
  readonly sharedBy?: string;
}

export const SHARE_LABEL = 'Post to channel';

/** A button below a message: it carries a state, or opens an address. */
export type Button =
  | { readonly type: 'state'; readonly label: string; readonly state: string }
  | { readonly type: 'link'; readonly label: string; readonly href: string };

/**
 * The buttons that steer a reply. Its asker turns pages and posts the page on view to the channel; a
 * page in the channel offers the rest to whoever presses, privately. After the last page that is the
 * first one. `cap` is how many characters a button holds here.
 */
export function controls(
  view: ReplyView,
  page: number,
  pages: number,
  cap = BUTTON_STATE_CAP,
): readonly Button[] {
  const { request } = view;
  if (!request) return [];
  const button = (label: string, intent: ButtonState['intent'], to: number): readonly Button[] =>
    stateButton(label, { intent, page: to, request }, cap);
  if (view.audience === 'channel') {
    return pages > 1 ? button('Read more', 'show', (page + 1) % pages) : [];
  }
  return [
    ...(page > 0 ? button('◀ Previous', 'page', page - 1) : []),
    ...(page < pages - 1 ? button('Next ▶', 'page', page + 1) : []),
    ...button(SHARE_LABEL, 'share', page),
  ];
}

/** The document's own actions; of two that would do the same, and as the controls do, the first. */
export function actionButtons(
  actions: readonly Action[],
  others: readonly Button[] = [],
): readonly Button[] {
  const taken = new Set(others.map(key));
  return actions.flatMap(asButton).filter((button) => {
    if (taken.has(key(button))) return false;
    taken.add(key(button));
    return true;
  });
}

const asButton = (action: Action): readonly Button[] =>
  action.type === 'link'
    ? [action]
    : stateButton(action.label, { intent: 'show', page: 0, request: action.request });

const key = (button: Button): string => (button.type === 'link' ? button.href : button.state);

/** Requests too long for a button (a long search) have none, rather than one that fails. */
function stateButton(label: string, state: ButtonState, cap = BUTTON_STATE_CAP): readonly Button[] {
  const text = tryEncode(state, cap);
  return text === null ? [] : [{ type: 'state', label, state: text }];
}

function tryEncode(state: ButtonState, cap: number): string | null {
  try {
    const text = encodeButtonState(state, cap);
    // Counted the strict way: nobody says whether Discord counts UTF-16 units or code points.
    return text.length <= cap && decodeButtonState(text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * The line below a page: who shared it and where in the whole it stands; empty where neither applies.
 * Where no button can bring the other pages, it says how to get at them.
 */
export function footer(
  view: ReplyView,
  page: number,
  pages: number,
  steering: readonly Button[],
): InlineContent {
  const shared: readonly Inline[] = view.sharedBy
    ? [
        { type: 'text', text: 'Shared by ' },
        { type: 'user', id: view.sharedBy },
      ]
    : [];
  const way = steering.length > 0 ? '' : ' · ask for less at a time to see the rest';
  const place: readonly Inline[] =
    pages > 1 ? [{ type: 'text', text: `Page ${page + 1} of ${pages}${way}` }] : [];
  const gap: readonly Inline[] =
    shared.length > 0 && place.length > 0 ? [{ type: 'text', text: ' · ' }] : [];
  return [...shared, ...gap, ...place];
}

/** The line below one message of a post that became several. */
export const partLine = (part: number, parts: number): InlineContent =>
  parts > 1 ? [{ type: 'text', text: `Part ${part + 1} of ${parts}` }] : [];

/** The page that is shown when `page` is asked for. */
export const clampPage = (page: number, pages: number): number =>
  Math.min(Math.max(0, Number.isNaN(page) ? 0 : Math.trunc(page)), pages - 1);

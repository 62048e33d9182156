import type { Document } from '../document/model.ts';

/**
 * Remembers what a pure renderer made of a document and a view of it for as long as the document is
 * in use: dispatch gives the same document to everyone who asks the same within a minute. What it
 * gives is shared and must not be changed.
 */
export function renderOnce<View, Message>(
  render: (document: Document, view: View) => Message,
): (document: Document, view: View) => Message {
  const rendered = new WeakMap<Document, Map<string, Message>>();
  return (document, view) =>
    rendered
      .getOrInsertComputed(document, () => new Map<string, Message>())
      .getOrInsertComputed(JSON.stringify(view), () => render(document, view));
}

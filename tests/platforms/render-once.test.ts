import { expect, it } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { renderOnce } from '../../src/platforms/render-once.ts';

const empty: Document = { title: '', summary: '', blocks: [], actions: [] };

it('renders each view of each document once', () => {
  const views: string[] = [];
  const render = renderOnce((document: Document, view: { readonly page: number }) => {
    views.push(`${document.title} ${view.page}`);
    return {};
  });
  const [one, other] = [
    { ...empty, title: 'one' },
    { ...empty, title: 'other' },
  ];
  expect(render(one, { page: 0 })).toBe(render(one, { page: 0 }));
  expect(render(one, { page: 1 })).not.toBe(render(one, { page: 0 }));
  expect(render(other, { page: 0 })).not.toBe(render(one, { page: 0 }));
  expect(views).toEqual(['one 0', 'one 1', 'other 0']);
});

import { expect } from 'vitest';
import { dayIn } from '../../src/briefing/phase.ts';
import type { Pack } from '../../src/content/library.ts';
import { groundless } from '../support/grounds.ts';
import type { Turn } from './converse.ts';

/** Controls, ends of lines and marks that turn the direction of the words behind them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** What a chat service would take for a mention, a link or a block of code. */
const MARKUP = /@everyone|@here|<[@!#]|\]\(|```|<script/i;
const CITATION = /Reported by|Worked out by/;

/** What must hold of every answer, whatever was asked. */
export function expectSound({ asked, answer, text, facts, sources, at }: Turn, pack: Pack): void {
  const { status, lead, support, followUps } = answer;
  const about = `${status} to ${JSON.stringify(asked.slice(0, 200))}: ${text}`;
  expect(text.length, about).toBeLessThanOrEqual(700);
  expect(lead.trim(), about).not.toBe('');
  expect(text.startsWith(lead), about).toBe(true);
  expect(lead, about).not.toMatch(UNSEEN);
  expect(text.replaceAll('\n', ''), about).not.toMatch(UNSEEN);
  expect([text, ...followUps].join('\n'), about).not.toMatch(MARKUP);
  expect(support.length, about).toBeLessThanOrEqual(3);
  expect(followUps.length, about).toBeLessThanOrEqual(3);
  expect(
    facts.filter((id) => !pack.facts.has(id)),
    about,
  ).toEqual([]);
  expect(
    sources.filter((id) => !pack.sources.has(id)),
    about,
  ).toEqual([]);
  if (status === 'answered') {
    expect(sources, about).not.toEqual([]);
    expect(text, about).toMatch(CITATION);
  }
  expect(
    groundless(text, answer, pack, asked, dayIn(at, pack.meta.summit.zone)),
    `numbers and dates without a ground, ${about}`,
  ).toEqual([]);
}

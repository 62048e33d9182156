import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';

describe('who says so', () => {
  it('names the source, its author and its date', () => {
    const { answer, sources } = ask(shipped, 'price of the s-400 deal?', 'source?');
    expect(answer.lead).toContain('Manish Chand, India Writes Network');
    expect(answer.lead).toContain('2 October 2025');
    expect(answer.lead).toContain('USD 5.5 billion');
    expect(sources).toEqual(['india-writes-network']);
  });

  it('names the outlet that the source itself cites', () => {
    const { answer } = ask(shipped, 'who says the lease will cost 2 billion?');
    expect(answer.lead).toMatch(/^That is from Bloomberg .*5 December 2025/);
  });

  it('is said with each statement: by whom, as of when, and how firm', () => {
    const { text } = ask(delta, 'when does the bridge open?');
    expect(text).toContain(
      '(Reported by Tavora Herald; as of 3 Jun 2044; expected by Ilse Marrow)',
    );
  });

  it('tells whether it is official', () => {
    const { answer } = ask(shipped, 'is the s-400 price official?');
    expect(answer.lead).toMatch(/^No official announcement of that is reported\..*5\.5/);
  });

  it('tells how sure it is', () => {
    const { answer } = ask(shipped, 'how sure is the delivery in 2026?');
    expect(answer.lead).toMatch(/^It is expected, not yet reported as done: .*2026/);
  });
});

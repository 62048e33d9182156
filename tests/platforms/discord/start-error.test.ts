import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { explainStart } from '../../../src/platforms/discord/start-error.ts';

const unreachable = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });

describe('where nothing answers', () => {
  test('the address that is set is named', () => {
    const error = explainStart(unreachable, 'http://127.0.0.1:4000/api');
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ where: 'DISCORD_API_URL', cause: unreachable });
  });

  test('a variable that is not set is not named', () => {
    const error = explainStart(unreachable, undefined);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).not.toContain('DISCORD_API_URL');
    expect(String(error)).toContain('https://discord.com/api');
  });
});

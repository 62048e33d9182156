import { describe, expect, test } from 'vitest';
import { findApi } from '../../../src/platforms/discord/network/api-address.ts';

const nobody = async (): Promise<boolean> => {
  throw new Error('nothing should be asked');
};

describe('DISCORD_API_URL', () => {
  test('left out means Discord itself', async () => {
    expect(await findApi(undefined, nobody)).toEqual({
      base: 'https://discord.com/api',
      version: '10',
    });
  });

  test.each([
    ['http://proxy.example/api', 'http://proxy.example/api', '10'],
    ['http://proxy.example/api/', 'http://proxy.example/api', '10'],
    ['http://proxy.example/api/v10', 'http://proxy.example/api', '10'],
    ['http://proxy.example/api/v9/', 'http://proxy.example/api', '9'],
    ['http://127.0.0.1:8080/v10', 'http://127.0.0.1:8080', '10'],
    ['https://proxy.example/deep/discord', 'https://proxy.example/deep/discord', '10'],
  ])('%s is used without a slash or a version at its end', async (given, base, version) => {
    expect(await findApi(given, nobody)).toEqual({ base, version });
  });

  test('of a bare origin means its /api where an API answers there', async () => {
    expect(await findApi('http://127.0.0.1:8080/', async () => true)).toEqual({
      base: 'http://127.0.0.1:8080/api',
      version: '10',
    });
  });

  test('of a bare origin means its root where nothing is at /api', async () => {
    const asked: string[] = [];
    const api = await findApi('http://127.0.0.1:8080', async ({ base, version }) => {
      asked.push(`${base}/v${version}`);
      return false;
    });
    expect(api).toEqual({ base: 'http://127.0.0.1:8080', version: '10' });
    expect(asked).toEqual(['http://127.0.0.1:8080/api/v10']);
  });

  test('that is no address is an error with a remedy', async () => {
    await expect(findApi('not an address', nobody)).rejects.toMatchObject({
      name: 'UserError',
      where: 'DISCORD_API_URL',
    });
  });
});

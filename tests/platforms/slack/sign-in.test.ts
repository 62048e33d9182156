import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import { createSdkLogger } from '../../../src/platforms/slack/sdk-logger.ts';
import { apiUrlCandidates, signIn } from '../../../src/platforms/slack/sign-in.ts';

const logger = createSdkLogger(createLogger({ level: 'silent', secrets: [] }, { write() {} }));

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Answers `auth.test` under a path, and everything else as a web server does that knows no Slack. */
const slackUnder =
  (path: string, answer: unknown): RequestListener =>
  (request, response) => {
    const known = request.url === `${path}auth.test`;
    response.writeHead(known ? 200 : 404, {
      'content-type': known ? 'application/json' : 'text/html',
    });
    response.end(known ? JSON.stringify(answer) : '<h1>Not found</h1>');
  };

function start(apiUrl: string | undefined): ReturnType<typeof signIn> {
  return signIn({
    token: 'xoxb-test',
    apiUrl,
    clientOptions: { retryConfig: { retries: 0 }, logger },
    pause: async () => {},
  });
}

test('an address with a path is taken as it is; a bare one may have the API at /api/ or at its root', () => {
  expect(apiUrlCandidates(undefined)).toEqual(['https://slack.com/api/']);
  expect(apiUrlCandidates('http://localhost:1/x')).toEqual(['http://localhost:1/x/']);
  expect(apiUrlCandidates('http://localhost:1/x/')).toEqual(['http://localhost:1/x/']);
  expect(apiUrlCandidates('http://localhost:1')).toEqual([
    'http://localhost:1/api/',
    'http://localhost:1/',
  ]);
});

const identity = { ok: true, user_id: 'UBOT', bot_id: 'B1', team_id: 'T1', team: 'Desk' };

test.each([
  ['/api/', ''],
  ['/', ''],
  ['/proxy/slack/', '/proxy/slack'],
])('the API is found under %s', async (path, given) => {
  const origin = await serve(slackUnder(path, identity));
  await expect(start(origin + given)).resolves.toEqual({
    apiUrl: `${origin}${path}`,
    botUserId: 'UBOT',
    botId: 'B1',
    teamId: 'T1',
    teamName: 'Desk',
  });
});

test('a service that tells little about the bot is enough', async () => {
  const origin = await serve(slackUnder('/api/', { ok: true }));
  await expect(start(origin)).resolves.toMatchObject({ botUserId: null, teamId: null });
});

test.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
  'the answer %s names the variable and where to get a token, and not the token',
  async (error) => {
    const origin = await serve(slackUnder('/api/', { ok: false, error }));
    const failed = await start(origin).catch((caught: unknown) => caught);
    expect(failed).toBeInstanceOf(UserError);
    expect(String(failed)).toContain('SLACK_BOT_TOKEN');
    expect(String(failed)).toContain('OAuth & Permissions');
    expect(String(failed)).not.toContain('xoxb-test');
  },
);

test('a service that fails for a moment is asked again', async () => {
  let calls = 0;
  const origin = await serve((request, response) => {
    calls += 1;
    if (calls > 2) return slackUnder('/api/', identity)(request, response);
    response.writeHead(503).end();
  });
  await expect(start(`${origin}/api/`)).resolves.toMatchObject({ teamName: 'Desk' });
});

test('an address where nothing answers is named with the remedy', async () => {
  const origin = await serve(() => {});
  for (const close of closers.splice(0)) close();
  const failed = await start(origin).catch((caught: unknown) => caught);
  expect(failed).toBeInstanceOf(UserError);
  expect(String(failed)).toContain('SLACK_API_URL');
});

import { type Context, Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Logger } from '../../logger.ts';
import type { Chat } from '../chat.ts';
import { failureOf, NotPossible } from '../person-failure.ts';
import {
  clockBody,
  type Failure,
  type JumpReport,
  type LiveEvent,
  type PlaygroundInfo,
  pressBody,
  type SendInput,
  type Service,
  type SuggestInput,
  type Suggestions,
  sendBody,
  service,
  suggestBody,
  watchQuery,
} from '../wire.ts';
import type { PageFiles } from './bundle.ts';
import { followForm, formRoutes } from './form-routes.ts';
import { guardPage } from './guard.ts';
import { json, read, wrongRequest } from './read-request.ts';
import { followTranscript } from './transcript-changes.ts';

/** What the page shows and does. */
export interface PageParts {
  readonly files: PageFiles;
  readonly info: () => PlaygroundInfo;
  readonly chats: Readonly<Record<Service, Chat>>;
  /** Types a command or says something, whichever the text is. */
  readonly send: (service: Service, input: SendInput) => Promise<void>;
  readonly suggest: (input: SuggestInput) => Promise<Suggestions>;
  readonly jump: (day: string, time?: string) => Promise<JumpReport>;
  /** Milliseconds since the epoch on the playground's clock. */
  readonly clock: () => number;
  readonly logger: Logger;
}

/** A playground that was started again is found again this soon. */
const RECONNECT_MS = 1000;

/** The page and its requests. Open streams are kept in `streams`, so that they can be ended. */
export function pageRoutes(parts: PageParts, streams: Set<SSEStreamingApi>): Hono {
  const app = new Hono();
  const clockListeners = new Set<() => void>();
  app.use(guardPage);
  app.onError((error, context) => answerError(error, context, parts.logger));
  app.notFound((context) => context.json({ failure: wrongRequest('There is nothing here.') }, 404));

  for (const [path, { type, body }] of parts.files) {
    app.get(path, (context) => context.body(body, 200, { 'Content-Type': type }));
  }
  app.get('/api/info', (context) => context.json(parts.info()));
  app.get('/api/live', (context) => {
    const watched = read(watchQuery, context.req.query());
    const follow = [
      followTranscript(parts.chats.slack, {
        channelId: watched.slackChannel,
        personId: watched.slackPerson,
      }),
      followTranscript(parts.chats.discord, {
        channelId: watched.discordChannel,
        personId: watched.discordPerson,
      }),
    ];
    const clock = (): LiveEvent => ({ type: 'clock', now: parts.clock() });
    const form = followForm(parts.chats.slack, watched.slackPerson);
    const changes = (): LiveEvent[] => [
      ...follow.flatMap((look): LiveEvent[] => {
        const change = look();
        return change ? [{ type: 'transcript', ...change }] : [];
      }),
      ...form(),
    ];
    // Looked at before the answer begins: a channel that is not there is refused, not streamed.
    const first = [clock(), ...lookFirst(changes)];
    return streamSSE(context, async (stream) => {
      streams.add(stream);
      await new Promise<void>((resolve) => {
        const tell = (events: readonly LiveEvent[]): void => {
          for (const event of events)
            void stream.writeSSE({ data: JSON.stringify(event), retry: RECONNECT_MS });
        };
        let planned = false;
        // One look for all that changes in one go.
        const look = (): void => {
          if (planned) return;
          planned = true;
          setImmediate(() => {
            planned = false;
            if (!stream.aborted) tell(changes());
          });
        };
        const tellClock = (): void => tell([clock()]);
        const stops = [parts.chats.slack.subscribe(look), parts.chats.discord.subscribe(look)];
        clockListeners.add(tellClock);
        stream.onAbort(() => {
          for (const stop of stops) stop();
          clockListeners.delete(tellClock);
          streams.delete(stream);
          resolve();
        });
        tell(first);
        look();
      });
    });
  });

  app.post('/api/:service/send', async (context) => {
    await parts.send(serviceOf(context), read(sendBody, await json(context)));
    return context.json({ done: true });
  });
  app.post('/api/:service/press', async (context) => {
    await parts.chats[serviceOf(context)].press(read(pressBody, await json(context)));
    return context.json({ done: true });
  });
  app.post('/api/:service/choose', async (context) => {
    await parts.chats[serviceOf(context)].choose(read(pressBody, await json(context)));
    return context.json({ done: true });
  });
  app.route('/api/slack/form', formRoutes(parts.chats.slack));
  app.post('/api/discord/suggest', async (context) =>
    context.json(await parts.suggest(read(suggestBody, await json(context)))),
  );
  app.post('/api/clock', async (context) => {
    const { day, time } = read(clockBody, await json(context));
    const report = await parts.jump(day, time);
    for (const tell of clockListeners) tell();
    return context.json(report);
  });
  return app;
}

function lookFirst(changes: () => LiveEvent[]): LiveEvent[] {
  try {
    return changes();
  } catch {
    throw new NotPossible(wrongRequest('There is no such channel or person.'));
  }
}

const serviceOf = (context: Context): Service => read(service, context.req.param('service'));

function answerError(error: Error, context: Context, logger: Logger): Response {
  const failure = failureOf(error);
  // That the service refuses something is an outcome like any other, not a fault of the request.
  if (failure) return context.json({ failure }, failure.code === 'wrong-request' ? 400 : 200);
  logger.error({ err: error }, 'the playground page could not do what was asked');
  return context.json(
    {
      failure: {
        code: 'internal',
        message: 'The playground could not do this.',
        remedy: 'See what it printed, and reload the page.',
      } satisfies Failure,
    },
    500,
  );
}

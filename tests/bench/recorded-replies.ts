import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { startBot } from './bot.ts';
import { PLATFORMS, startServices } from './services.ts';
import { timeReply } from './typing.ts';

/** The bodies of the requests by which a bot replied to `/summit trade`. */
export type RecordedReplies = Readonly<Record<'slack' | 'discord', unknown>>;

/** Where a reply to a command goes: a response URL, or an edit of the deferred answer. */
const REPLY_ROUTE = { slack: /^POST \/commands\//, discord: /^PATCH \/api\/v10\/webhooks\// };

/** Lets Sherpa answer once on each platform and keeps the bytes as they come over the wire. */
export async function recordReplies(): Promise<RecordedReplies> {
  const services = await startServices();
  const bodies: { readonly route: string; readonly chunks: Buffer[] }[] = [];
  const record = (message: unknown): void => {
    const request = requestOf(message);
    if (!request) return;
    const chunks: Buffer[] = [];
    bodies.push({ route: `${request.method} ${request.url}`, chunks });
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
  };
  const bot = await startBot('sherpa', services);
  // The stand-ins serve in this process, so every request to them passes here before they read it.
  subscribe('http.server.request.start', record);
  try {
    for (const platform of PLATFORMS) await timeReply(services.chats[platform]);
  } finally {
    unsubscribe('http.server.request.start', record);
    await bot.stop();
    await services.stop();
  }
  const bodyOn = (platform: keyof typeof REPLY_ROUTE): unknown => {
    const [reply, ...others] = bodies.filter(({ route }) => REPLY_ROUTE[platform].test(route));
    if (!reply || others.length > 0) throw new Error(`no single reply was recorded on ${platform}`);
    return JSON.parse(Buffer.concat(reply.chunks).toString());
  };
  return { slack: bodyOn('slack'), discord: bodyOn('discord') };
}

function requestOf(message: unknown): IncomingMessage | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}

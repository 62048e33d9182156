import type { IncomingMessage } from 'node:http';
import { refusal } from '../api-error.ts';

/** A file that came with a request. */
export interface UploadedFile {
  /** The number in `files[0]`, by which the body names it. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A request as routes see it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  /** Left out where the answer has no body. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for a segment that is a parameter. */
  readonly path: string;
  /** Whether the bot's token must stand in the request. Interaction tokens need none. */
  readonly auth: boolean;
  answer(call: Call): Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

/** A parameter that the route's path has. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}

/** Discord takes at most 25 MiB of a request from a bot; 10 MiB of one file. */
const MAX_BODY = 25 * 1024 * 1024;
const MAX_FILE = 10 * 1024 * 1024;

/** Reads JSON, or a form whose `payload_json` is the body and whose `files[n]` are the files. */
export async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) throw refusal.tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return { body: undefined, files: [] };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { body: parseJson(bytes.toString()), files: [] };

  const form = await readMultipart(bytes, type);
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const key = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (key === undefined || typeof value === 'string') continue;
    if (value.size > MAX_FILE) throw refusal.tooLarge();
    files.push({
      key,
      name: value.name,
      type: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

async function readMultipart(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw refusal.invalidJson();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal.invalidJson();
  }
}

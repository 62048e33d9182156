import type { FaultOrders } from '../faults.ts';
import { type Answer, type NoAnswer, rateLimited, underFaults } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { Json } from './message.ts';
import { accountMethods } from './methods/accounts.ts';
import { requireScope } from './methods/channel-access.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import type { ApiContext, Method } from './methods/method.ts';
import { viewMethods } from './methods/views.ts';
import type { PostRate } from './post-rate.ts';

const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...accountMethods, ...chatMethods, ...conversationMethods, ...viewMethods }),
);

/** A call as the log keeps it: no token stands in it. */
export interface ApiCall {
  readonly method: string;
  readonly args: Json;
  /** The HTTP status; 0 where no answer was given. */
  readonly status: number;
  /** Slack's word for what was wrong, or null. */
  readonly error: string | null;
}

export interface ApiRequest {
  readonly method: string;
  /** From the header or the arguments. */
  readonly token: string | null;
  readonly args: Json;
}

/** The Web API: https://docs.slack.dev/apis/web-api */
export function createWebApi(options: {
  readonly context: ApiContext;
  readonly faults: FaultOrders;
  readonly postRate: PostRate;
  readonly log: (call: ApiCall) => void;
}): (request: ApiRequest) => Answer | NoAnswer {
  const { context, faults, postRate } = options;

  return (request) => {
    const result = underFaults(faults, request.method, () => perform(request, context, postRate));
    const { method, args } = request;
    const { status, body } =
      typeof result === 'string' ? { status: 0, body: { error: result } } : result;
    const error = typeof body.error === 'string' ? body.error : null;
    options.log({ method, args, status, error });
    return result;
  };
}

function perform(request: ApiRequest, context: ApiContext, postRate: PostRate): Answer {
  try {
    const method = methods.get(request.method);
    if (!method) throw new ApiError('unknown_method', { req_method: request.method });
    authorise(method, request.token, context);
    if (request.method === 'chat.postMessage') {
      const wait = postRate.take(String(request.args.channel));
      if (wait > 0) return rateLimited(wait);
    }
    return answered({ ok: true, ...method.run(request.args, context) }, context, method);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return answered({ ok: false, error: error.code, ...error.details }, context);
  }
}

function authorise(method: Method, token: string | null, context: ApiContext): void {
  const { botToken, appToken } = context.credentials;
  if (token === null || token === '') throw new ApiError('not_authed');
  const kind = token === botToken ? 'bot' : token === appToken ? 'app' : null;
  if (kind === null) throw new ApiError('invalid_auth');
  if (kind !== method.token) throw new ApiError('not_allowed_token_type');
  if (method.token === 'bot' && method.scope) requireScope(context, method.scope);
}

function answered(body: Json, context: ApiContext, method?: Method): Answer {
  const accepted = method?.scope;
  return {
    status: 200,
    headers: {
      'x-oauth-scopes': [...context.scopes].join(','),
      ...(accepted ? { 'x-accepted-oauth-scopes': accepted } : {}),
    },
    body,
  };
}

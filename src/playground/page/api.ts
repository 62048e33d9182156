import {
  failed,
  formFound,
  type JumpReport,
  jumpReport,
  type LiveEvent,
  liveEvent,
  type PlaygroundInfo,
  playgroundInfo,
  type Service,
  type Suggestions,
  suggestions,
} from '../wire.ts';

/** The server said why it did not do something; in the words of the service where it was asked. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Who looks at which channel, in either service. */
export interface Place {
  readonly channelId: string;
  readonly personId: string;
}

export const getInfo = async (): Promise<PlaygroundInfo> =>
  playgroundInfo.parse(await call('/api/info'));

export async function send(
  service: Service,
  input: Place & { readonly text: string; readonly threadId?: string },
): Promise<void> {
  await call(`/api/${service}/send`, input);
}

export async function press(
  service: Service,
  input: { readonly messageId: string; readonly personId: string; readonly label: string },
): Promise<void> {
  await call(`/api/${service}/press`, input);
}

/** Chooses what the bot offers in a message's menu. */
export async function choose(
  service: Service,
  input: { readonly messageId: string; readonly personId: string; readonly label: string },
): Promise<void> {
  await call(`/api/${service}/choose`, input);
}

export const suggest = async (input: Place & { readonly text: string }): Promise<Suggestions> =>
  suggestions.parse(await call('/api/discord/suggest', input));

/** Labels that the bot finds for what is typed into a field of a form. */
export const searchInForm = async (input: {
  readonly personId: string;
  readonly label: string;
  readonly typed: string;
}): Promise<readonly string[]> => formFound.parse(await call('/api/slack/form/search', input));

export async function sendForm(input: {
  readonly personId: string;
  readonly changes: Readonly<Record<string, readonly string[]>>;
}): Promise<void> {
  await call('/api/slack/form/send', input);
}

export async function closeForm(input: { readonly personId: string }): Promise<void> {
  await call('/api/slack/form/close', input);
}

export const jumpTo = async (day: string, time: string): Promise<JumpReport> =>
  jumpReport.parse(await call('/api/clock', { day, time }));

/** Follows what these people see; the browser connects again by itself. Returns how to stop. */
export function followLive(
  places: Readonly<Record<Service, Place>>,
  listener: { event(event: LiveEvent): void; connected(is: boolean): void },
): () => void {
  const query = new URLSearchParams({
    slackChannel: places.slack.channelId,
    slackPerson: places.slack.personId,
    discordChannel: places.discord.channelId,
    discordPerson: places.discord.personId,
  });
  const source = new EventSource(`/api/live?${query}`);
  source.onopen = () => listener.connected(true);
  source.onerror = () => {
    listener.connected(false);
    // Closed for good: the playground answers again, but is another one than before.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
  };
  source.onmessage = ({ data }) => listener.event(liveEvent.parse(JSON.parse(String(data))));
  return () => source.close();
}

async function call(path: string, body?: object): Promise<unknown> {
  const response = await fetch(
    path,
    body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  ).catch(() => {
    throw new Refused('The playground does not answer.', 'Start it again with npm start.');
  });
  const answer: unknown = await response.json();
  const told = failed.safeParse(answer);
  if (told.success) throw new Refused(told.data.failure.message, told.data.failure.remedy);
  return answer;
}

/** What to show for an error, whatever it was. */
export const explain = (error: unknown): { message: string; remedy: string } =>
  error instanceof Refused
    ? { message: error.message, remedy: error.remedy }
    : { message: 'The page could not do this.', remedy: 'Reload it and try again.' };

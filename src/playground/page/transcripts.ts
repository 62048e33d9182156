import type { LiveEvent, OpenForm, Service, WireMessage } from '../wire.ts';

/** What is seen now, in both services. */
export interface Seen {
  readonly transcripts: Readonly<Record<Service, readonly WireMessage[]>>;
  /** What the bot has opened before the person in Slack. */
  readonly form: OpenForm | null;
  /** How far the playground's clock is ahead of this machine's, in milliseconds. */
  readonly ahead: number | null;
}

export const nothingSeen: Seen = {
  transcripts: { slack: [], discord: [] },
  form: null,
  ahead: null,
};

/** What is seen after an event. Messages that did not change stay the same objects. */
export function see(seen: Seen, event: LiveEvent | { readonly type: 'forget' }, now: number): Seen {
  switch (event.type) {
    case 'forget':
      return { ...nothingSeen, ahead: seen.ahead };
    case 'clock':
      return { ...seen, ahead: event.now - now };
    case 'form':
      return { ...seen, form: event.form };
    case 'transcript': {
      const known = new Map(seen.transcripts[event.service].map((each) => [each.id, each]));
      for (const message of event.changed) known.set(message.id, message);
      const messages = event.order.flatMap((id) => known.get(id) ?? []);
      return { ...seen, transcripts: { ...seen.transcripts, [event.service]: messages } };
    }
  }
}

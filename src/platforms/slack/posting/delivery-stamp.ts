import { z } from 'zod';

/** What a message of a post is known by. */
export interface DeliveryStamp {
  readonly key: string;
  readonly part: number;
}

const EVENT_TYPE = 'sherpa_delivery';

const stamped = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ key: z.string(), part: z.int().min(0) }),
});

/** The stamp as a message's metadata: https://docs.slack.dev/messaging/message-metadata */
export const writeStamp = ({ key, part }: DeliveryStamp) => ({
  event_type: EVENT_TYPE,
  event_payload: { key, part },
});

/** The stamp in a message's metadata, or null where it is none of ours. */
export function readStamp(metadata: unknown): DeliveryStamp | null {
  const parsed = stamped.safeParse(metadata);
  return parsed.success ? parsed.data.event_payload : null;
}

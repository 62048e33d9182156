import type { Pack } from '../../content/library.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { goTo, type Scene } from '../scene.ts';

/** What a view of a digest knows besides it. */
export interface DigestScene extends Scene {
  /** Where it is read: what one types differs. */
  readonly surface: Subscription['destination']['platform'] | 'terminal';
  /** The id of the channel that it tells of, where that is not the one in which it is read. */
  readonly elsewhere: string | null;
}

/** What an example of a digest is set up with. */
export const EXAMPLE = { time: '07:00', zone: 'London', days: 'weekdays' } as const;

/** A subscription as it is told, with what is known of where it goes. */
export interface ToldSubscription {
  readonly subscription: Subscription;
  /** `#general`, `this conversation`. */
  readonly channel: string;
  /** Null where the pack is not loaded any more. */
  readonly pack: Pack | null;
}

/** What its editions are about, for people. */
export const subjectText = ({ subscription, pack }: ToldSubscription): string =>
  pack?.meta.shortTitle ?? subscription.packId;

/** A button to another action on the digest of the scene's pack. */
export const goToAction = (scene: DigestScene, label: string, action: string) =>
  goTo(scene, label, 'digest', {
    action,
    ...(scene.elsewhere === null ? {} : { channel: scene.elsewhere }),
  });

/** Behind `type`, where what is typed is for the channel that it is typed in: ` in #general`. */
export const typedWhere = ({ elsewhere }: DigestScene, channel: string): string =>
  elsewhere === null ? '' : ` in ${channel}`;

/** A channel for people: by its name where it has one. */
export function channelText(name: string | null, isHere: boolean): string {
  if (name !== null) return `#${name}`;
  return isHere ? 'this conversation' : 'that channel';
}

import type { Asker, Authority, Destination } from '../contract.ts';
import { UserError } from '../errors.ts';
import { PostError } from '../post-error.ts';
import type { DigestOffice } from './digest-office.ts';
import type { Actor } from './subscription-store.ts';

/** Where somebody asks from. */
export interface Place {
  readonly asker: Asker;
  readonly channelId: string | null;
  readonly authority: (channelId: string | null) => Promise<Authority>;
  readonly office: DigestOffice;
}

/** The channel that is meant: the one named, or the one in which it was asked. */
export function destinationMeant(
  { asker, channelId }: Pick<Place, 'asker' | 'channelId'>,
  named?: string,
): Destination {
  const meant = named ?? channelId;
  if (asker.surface === 'terminal' || meant === null) {
    throw new UserError({
      what: 'it is not clear which channel is meant',
      remedy: 'type this in the channel that the digest is for',
    });
  }
  return { platform: asker.surface, channelId: meant };
}

/** Who asks, as the audit names them. */
export function actorOf({ asker }: Pick<Place, 'asker'>): Actor {
  if (asker.surface === 'terminal') return { type: 'operator' };
  return { type: 'person', platform: asker.surface, userId: asker.userId };
}

/** Throws where the asker may not change what is posted there; the refusal names who may. */
export async function ensureMay(
  { authority, channelId }: Place,
  destination: Destination,
): Promise<void> {
  const isHere = destination.channelId === channelId;
  const granted = await authority(isHere ? null : destination.channelId);
  if (granted.may) return;
  throw new UserError({
    where: 'channel',
    what: `the digest of ${isHere ? 'this' : 'that'} channel can be changed only by ${granted.only}`,
    remedy: 'ask one of them; anybody may look with /summit digest preview, list and history',
  });
}

/** Where Sherpa may post: the channel's name and workspace. */
export interface OpenChannel {
  readonly name: string | null;
  readonly workspaceId: string | null;
}

/** Throws where Sherpa may not post there, with what to do about it. */
export async function ensureOpen(
  { office }: Pick<Place, 'office'>,
  destination: Destination,
): Promise<OpenChannel> {
  const access = await lookAt(office, destination);
  if (access.may) return access;
  const { what, remedy } = access.refusal;
  throw new UserError({ where: 'channel', what, remedy }, { cause: access.refusal });
}

async function lookAt(office: DigestOffice, destination: Destination) {
  try {
    return await office.checkAccess(destination);
  } catch (cause) {
    if (!(cause instanceof PostError)) throw cause;
    throw new UserError(
      {
        what: 'the channel could not be looked at, so nothing was changed',
        remedy: 'try again in a moment',
      },
      { cause },
    );
  }
}

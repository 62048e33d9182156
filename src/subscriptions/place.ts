import type { Asker, Authority, Destination } from '../contract.ts';
import { UserError } from '../errors.ts';
import { PostError } from '../post-error.ts';
import type { DigestOffice } from './digest-office.ts';
import type { Actor } from './subscription-store.ts';

/** Where somebody asks from. */
export interface Place {
  readonly asker: Asker;
  readonly channelId: string | null;
  /** Of the channels that the asker named, by what was typed: `#general`. */
  readonly channelIds: ReadonlyMap<string, string>;
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

/** A channel as its asker named it: `this channel`, `#general`; `that channel` where it has no name yet. */
export function channelNamed(
  { channelId, channelIds }: Pick<Place, 'channelId' | 'channelIds'>,
  destination: Destination,
): string {
  if (destination.channelId === channelId) return 'this channel';
  return [...channelIds].find(([, id]) => id === destination.channelId)?.[0] ?? 'that channel';
}

/** Throws where the asker may not change what is posted there; the refusal names who may. */
export async function ensureMay(place: Place, destination: Destination): Promise<void> {
  const isHere = destination.channelId === place.channelId;
  const granted = await place.authority(isHere ? null : destination.channelId);
  if (granted.may) return;
  throw new UserError({
    where: 'channel',
    what: `the digest of ${channelNamed(place, destination)} can be changed only by ${granted.only}`,
    remedy: `ask one of them; anybody ${isHere ? '' : 'there '}may look with /summit digest preview, list and history`,
  });
}

/**
 * Throws where the asker may not be told of a channel's digest. In the channel itself anybody may; what
 * goes on in another one is told to those alone who may change it, for it may be closed to all others.
 */
export async function ensureMayLook(place: Place, destination: Destination): Promise<void> {
  if (destination.channelId === place.channelId) return;
  const granted = await place.authority(destination.channelId);
  if (granted.may) return;
  throw new UserError({
    where: 'channel',
    what: `the digest of ${channelNamed(place, destination)} is told in other channels only to ${granted.only}`,
    remedy: 'type this in that channel, where anybody may look',
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

import { UserError } from '../../../errors.ts';

/** Where the REST API is: requests go to `<base>/v<version>/…`. */
export interface ApiAddress {
  readonly base: string;
  readonly version: string;
}

const DISCORD: ApiAddress = { base: 'https://discord.com/api', version: '10' };

/**
 * Reads DISCORD_API_URL, which stands in the place of https://discord.com/api; a slash or a version
 * at its end is taken off. A bare origin may hold the API at `/api`, as Discord does, or at its
 * root: `isApi` asks an address whether it is one.
 */
export async function findApi(
  configured: string | undefined,
  isApi: (address: ApiAddress) => Promise<boolean>,
): Promise<ApiAddress> {
  if (configured === undefined) return DISCORD;
  const { base, version, bare } = parse(configured);
  if (!bare) return { base, version };
  const usual = { base: `${base}/api`, version };
  return (await isApi(usual)) ? usual : { base, version };
}

function parse(text: string): ApiAddress & { bare: boolean } {
  if (!URL.canParse(text)) {
    throw new UserError({
      where: 'DISCORD_API_URL',
      what: 'this is not an address',
      remedy: 'give one like https://discord.com/api, or leave it out',
    });
  }
  const { origin, pathname } = new URL(text);
  const path = pathname.replace(/\/+$/, '');
  const version = /\/v(\d+)$/.exec(path);
  return {
    base: origin + (version ? path.slice(0, version.index) : path),
    version: version?.[1] ?? DISCORD.version,
    bare: path === '',
  };
}

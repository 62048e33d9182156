import { UserError } from '../errors.ts';
import type { Running } from '../running.ts';
import type { PlaygroundParts } from './parts.ts';

/**
 * Starts Slack and Discord stand-ins on loopback, the bot against them, and a page to try it in, and
 * prints the page's address. What it is made of is installed for development alone.
 */
export async function startPlayground(parts: PlaygroundParts): Promise<Running> {
  try {
    const { bundlePage } = await import('./page-server/bundle.ts');
    // Begun before the rest is loaded: it goes on in a process of its own meanwhile.
    const files = bundlePage();
    files.catch(() => undefined);
    const { runPlayground } = await import('./run.ts');
    return await runPlayground(parts, files);
  } catch (error) {
    throw missingPackage(error) ?? error;
  }
}

/** A file of ours that is missing is a bug, and told as one. */
function missingPackage(error: unknown): UserError | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('package')) return null;
  return new UserError(
    {
      where: 'playground',
      what: 'no tokens are set, and the playground needs the development packages, which are not installed',
      remedy:
        'run npm ci without --omit=dev, or set the tokens of Slack or Discord as .env.example explains',
    },
    { cause: error },
  );
}

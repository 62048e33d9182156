import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Left out of what that Chromium is meant to run with: one process for all, which ends with the first
 * page that is closed, and what would let a page do more than it may elsewhere.
 */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** Starts the Chromium that comes with the development packages; it needs nothing of the system. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !UNWANTED.has(argument)),
    headless: true,
    env: { HOME: tmpdir(), FONTCONFIG_FILE: FONTS },
  });
}

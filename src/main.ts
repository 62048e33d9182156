import { existsSync } from 'node:fs';

/** Finishing what is in hand may take this long after a signal to stop. */
const STOP_MILLISECONDS = 4500;
const PARENT_MILLISECONDS = 250;

// What the environment has already goes before what the file says.
const envFile = process.env.SHERPA_ENV_FILE ?? '.env';
if (envFile !== '' && existsSync(envFile)) process.loadEnvFile(envFile);

const now = () => Temporal.Now.instant();
const [word, ...others] = process.argv.slice(2);

if (word === 'start' && others.length === 0) await start();
else await command();

async function start(): Promise<void> {
  const { runBot } = await import('./run-bot.ts');
  const { UserError } = await import('./errors.ts');
  let stopped = false;
  let running: Awaited<ReturnType<typeof runBot>> | null = null;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    await running?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWithShell(process.ppid, stop);
  process.on('SIGHUP', () => void running?.reload());
  try {
    running = await runBot({ env: process.env, out: process.stdout, now });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function command(): Promise<void> {
  const { runCli } = await import('./cli/program.ts');
  process.exitCode = await runCli(process.argv.slice(2), {
    env: process.env,
    input: readInput(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    width: Math.min(process.stdout.columns ?? 80, 100),
    now,
  });
}

/** Who stops `npm start` stops npm and its shell; the shell dies without a word to this process. */
function stopWithShell(shell: number, stop: () => Promise<void>): void {
  setInterval(() => {
    if (process.ppid !== shell) void stop();
  }, PARENT_MILLISECONDS).unref();
}

/** Standard input is opened only where a command reads it. */
async function* readInput(): AsyncIterable<string> {
  process.stdin.setEncoding('utf8');
  for await (const piece of process.stdin) yield String(piece);
}

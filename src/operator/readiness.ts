/** One thing that Sherpa needs in order to do its work. */
export interface ReadyPart {
  readonly ok: boolean;
  /** What is wrong, or how it is; never a secret or an address. */
  readonly says: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, ReadyPart>>;
}

/** The scheduler looks every minute: two that are missed in a row are one too many. */
const TICK_AGE = { minutes: 2, seconds: 30 };
/** A database that takes longer is not one to work with. */
const DATABASE_MS = 2_000;

/** What is looked at. */
export interface ReadyParts {
  /** Asks the database anything; rejects where it does not answer. */
  readonly askDatabase: () => Promise<unknown>;
  readonly platforms: Iterable<{ readonly name: string; isConnected(): boolean }>;
  /** Null before the first. */
  readonly lastTickAt: () => Temporal.Instant | null;
  readonly now: () => Temporal.Instant;
}

/** Whether everything that editions and answers need is there, part by part. Never rejects. */
export async function readiness(look: ReadyParts): Promise<Readiness> {
  const parts: Record<string, ReadyPart> = {
    database: await databasePart(look),
    scheduler: schedulerPart(look),
  };
  for (const platform of look.platforms) {
    const ok = platform.isConnected();
    parts[platform.name] = { ok, says: ok ? 'connected' : 'not connected' };
  }
  return { ready: Object.values(parts).every(({ ok }) => ok), parts };
}

async function databasePart({ askDatabase }: ReadyParts): Promise<ReadyPart> {
  const late = Promise.withResolvers<ReadyPart>();
  const timer = setTimeout(
    () => late.resolve({ ok: false, says: 'no answer within two seconds' }),
    DATABASE_MS,
  );
  try {
    // What the driver says of a failure may name the address.
    const answer = askDatabase().then(
      () => ({ ok: true, says: 'answers' }),
      () => ({ ok: false, says: 'does not answer' }),
    );
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function schedulerPart({ lastTickAt, now }: ReadyParts): ReadyPart {
  const last = lastTickAt();
  if (!last) return { ok: false, says: 'has not looked yet' };
  const ok = Temporal.Instant.compare(last, now().subtract(TICK_AGE)) >= 0;
  return { ok, says: `last looked at ${last.toString({ smallestUnit: 'second' })}` };
}

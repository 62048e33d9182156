/** What a look at one thing came to, for whoever runs Sherpa. */
export interface Finding {
  /** What was looked at: `Slack token`. */
  readonly check: string;
  /** `unchecked`: it could not be looked at, and may be right or wrong. */
  readonly state: 'ok' | 'wrong' | 'unchecked';
  /** How it is, and what to do where that is not as it must be; never a secret. */
  readonly says: string;
}

/** What a platform's look at itself came to. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** Milliseconds by which our clock is ahead of the service's; null where it told no time. */
  readonly clockAheadMs: number | null;
}

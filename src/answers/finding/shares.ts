/** How much a term may be of a candidate, least first: kept as the place in this list. */
export const SHARES = [0, 0.3, 0.7, 0.85, 0.9, 0.95, 1] as const;

export type Share = Exclude<(typeof SHARES)[number], 0>;

export const levelOf = (share: Share): number => SHARES.indexOf(share);

/** From this level on a term is of a candidate, and not only of its topic or of one of its wordings. */
export const SPOKEN = levelOf(0.85);

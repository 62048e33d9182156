/** What one channel showed of one morning: the texts of its messages, in order. */
export interface ChannelMorning {
  readonly channel: string;
  readonly texts: readonly string[];
}

export interface EditionCount {
  readonly editions: number;
  /** Channels in which a message of the edition, or all of it, is missing or out of order. */
  readonly lost: readonly string[];
  /** Channels in which a message of it stands twice. */
  readonly twice: readonly string[];
}

/** Compares what channels showed with the messages that the edition is made of. */
export function countEditions(
  mornings: readonly ChannelMorning[],
  edition: readonly string[],
): EditionCount {
  const missing = mornings.filter(({ texts }) => {
    const seen = texts.filter((text, at) => texts.indexOf(text) === at);
    return seen.length < edition.length || edition.some((text, at) => seen[at] !== text);
  });
  const repeated = mornings.filter(({ texts }) => new Set(texts).size < texts.length);
  return {
    editions: mornings.length,
    lost: missing.map(({ channel }) => channel),
    twice: repeated.map(({ channel }) => channel),
  };
}

/** The messages that most channels show: a fault strikes some of them, and never most in one way. */
export function commonTexts(mornings: readonly ChannelMorning[]): readonly string[] {
  const counts = new Map<string, { readonly texts: readonly string[]; count: number }>();
  for (const { texts } of mornings) {
    const key = JSON.stringify(texts);
    const counted = counts.get(key) ?? { texts, count: 0 };
    counted.count += 1;
    counts.set(key, counted);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.texts ?? [];
}

import type { Fact } from '../../content/schema/fact.ts';

/** The topic of what is told of the sources themselves: who wrote one, where and when it stood. See docs/packs.md. */
const PRESS = 'press';

type Topics = Pick<Fact, 'topics'>;

/** Whether a fact is of a source itself, and not of what that tells. */
export const isOfPress = ({ topics }: Topics): boolean => topics.includes(PRESS);

/** Whether it is of nothing else: what a profile lists is told of its author's headlines, and of nothing they speak of. */
export const isOfPressAlone = ({ topics }: Topics): boolean =>
  topics.every((topic) => topic === PRESS);

/** Whether both are on one matter. */
export const shareMatter = (one: Topics, other: Topics): boolean =>
  one.topics.some((topic) => topic !== PRESS && other.topics.includes(topic));

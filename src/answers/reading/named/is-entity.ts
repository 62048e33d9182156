import type { Sense } from '../../language/known-phrases.ts';

/** Whether a phrase stands for something that has a name of its own. */
export const isEntity = (sense: Sense): boolean => sense.kind === 'entity';

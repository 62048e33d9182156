import { createContext, useContext } from 'react';

/** How far the playground's clock is ahead of this machine's, in milliseconds. */
export const Ahead = createContext(0);

/** Milliseconds since the epoch on the playground's clock, when this is drawn. */
export const usePlaygroundNow = (): number => Date.now() + useContext(Ahead);

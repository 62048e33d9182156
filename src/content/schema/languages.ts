/** The languages in which Sherpa is asked; `hi` holds both scripts. */
export const LANGUAGES = ['en', 'hi', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

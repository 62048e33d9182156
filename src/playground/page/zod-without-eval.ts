import * as z from 'zod';

/** The page's policy allows no code made of text, which zod would otherwise try. Imported first. */
z.config({ jitless: true });

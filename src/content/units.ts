import { z } from 'zod';

/**
 * The units that figures may have. Two units of one dimension can be added and compared after
 * scaling; `singular` and `plural` are how a value is written, `%s` standing for the number.
 */
export const UNITS = {
  'usd-billion': {
    dimension: 'usd',
    scale: 1e9,
    singular: 'USD %s billion',
    plural: 'USD %s billion',
  },
  'usd-million': {
    dimension: 'usd',
    scale: 1e6,
    singular: 'USD %s million',
    plural: 'USD %s million',
  },
  'eur-billion': {
    dimension: 'eur',
    scale: 1e9,
    singular: 'EUR %s billion',
    plural: 'EUR %s billion',
  },
  'eur-million': {
    dimension: 'eur',
    scale: 1e6,
    singular: 'EUR %s million',
    plural: 'EUR %s million',
  },
  percent: { dimension: 'ratio', scale: 0.01, singular: '%s%', plural: '%s%' },
  times: { dimension: 'ratio', scale: 1, singular: '%s times', plural: '%s times' },
  count: { dimension: 'count', scale: 1, singular: '%s', plural: '%s' },
  systems: { dimension: 'count', scale: 1, singular: '%s system', plural: '%s systems' },
  years: { dimension: 'years', scale: 1, singular: '%s year', plural: '%s years' },
  days: { dimension: 'days', scale: 1, singular: '%s day', plural: '%s days' },
  kilometres: { dimension: 'metres', scale: 1000, singular: '%s km', plural: '%s km' },
  tonnes: { dimension: 'tonnes', scale: 1, singular: '%s tonne', plural: '%s tonnes' },
  'million-tonnes': {
    dimension: 'tonnes',
    scale: 1e6,
    singular: '%s million tonnes',
    plural: '%s million tonnes',
  },
  megawatts: { dimension: 'watts', scale: 1e6, singular: '%s MW', plural: '%s MW' },
  gigawatts: { dimension: 'watts', scale: 1e9, singular: '%s GW', plural: '%s GW' },
} as const;

export type Unit = keyof typeof UNITS;
export type Dimension = (typeof UNITS)[Unit]['dimension'];
export const unit = z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]);

import type { Derived, Pack } from '../content/library.ts';

/** What a newcomer may type first, made of what the pack knows: works in Slack and in Discord. */
export function thingsToTry(pack: Pack): readonly string[] {
  const weapon = [...pack.entities.values()].find(({ kind }) => kind === 'weapon-system');
  const [derived] = pack.derivations.values();
  const [topic] = pack.meta.topics;
  return [
    '/summit brief',
    '/summit trade',
    ...(weapon ? [`/summit defence ${weapon.name}`] : []),
    ...(derived ? [`/summit figure ${inWords(derived)}`] : []),
    '/summit differences',
    '/summit commitments',
    ...((weapon ?? topic)
      ? [`@Sherpa what do we know about ${weapon?.name ?? topic?.label.toLowerCase()}?`]
      : []),
    '/summit help',
  ];
}

/** As people name it; ids are for editors. */
const inWords = ({ derivation }: Derived): string => derivation.aliases[0] ?? derivation.label;

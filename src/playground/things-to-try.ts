import type { Pack } from '../content/library.ts';

/** What a newcomer may type first, made of what the pack knows: works in Slack and in Discord. */
export function thingsToTry(pack: Pack): readonly string[] {
  const weapon = [...pack.entities.values()].find(({ kind }) => kind === 'weapon-system');
  const [derivation] = pack.derivations.keys();
  const [topic] = pack.meta.topics;
  return [
    '/summit brief',
    '/summit trade',
    ...(weapon ? [`/summit defence ${weapon.name}`] : []),
    ...(derivation ? [`/summit figure ${derivation}`] : []),
    '/summit differences',
    '/summit commitments',
    ...((weapon ?? topic)
      ? [`@Sherpa what do we know about ${weapon?.name ?? topic?.label.toLowerCase()}?`]
      : []),
    '/summit help',
  ];
}

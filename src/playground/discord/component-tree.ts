import type { Component, TopComponent } from './components-form.ts';

/** A component and where it stands, as error messages name it. */
interface Located {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

/** All components of a message with their places, each before those it holds. */
export function* locateComponents(
  components: readonly Component[],
  path: readonly (string | number)[] = [],
): Generator<Located> {
  for (const [at, component] of components.entries()) {
    const here = [...path, at];
    yield { component, path: here };
    if ('components' in component)
      yield* locateComponents(component.components, [...here, 'components']);
    if ('accessory' in component)
      yield { component: component.accessory, path: [...here, 'accessory'] };
  }
}

/** All components of a message, each before those it holds. */
export function walkComponents(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...('components' in component ? walkComponents(component.components) : []),
    ...('accessory' in component ? [component.accessory] : []),
  ]);
}

/**
 * Whether the text is more than the real service can store: it then answers 500, although no
 * documented limit is passed. Measured at 10,170 bytes of UTF-8, each text display counting 12 more:
 * https://github.com/discord/discord-api-docs/issues/8554
 */
export function exceedsStoredSize(components: readonly Component[]): boolean {
  let bytes = 0;
  for (const c of walkComponents(components)) {
    if (c.type === 10) bytes += Buffer.byteLength(c.content) + 12;
  }
  return bytes > 10_170;
}

/**
 * Gives every component that has no id the next free one, as the service does on receipt. Done in
 * place: they are fresh from parsing and nobody else's.
 */
export function numberComponents(components: TopComponent[]): TopComponent[] {
  const all = walkComponents(components);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return components;
}

import { z } from 'zod';
import { locateComponents } from './component-tree.ts';
import { actionRow, type Component, layout, type TopComponent } from './components-form.ts';
import { fault, list, oneOfTypes } from './form.ts';

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;

function refineWhole(components: readonly Component[], context: z.core.$RefinementCtx): void {
  const all = [...locateComponents(components)];
  if (all.length > MAX_COMPONENTS)
    fault(
      context,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The maximum number of components in a message is ${MAX_COMPONENTS}`,
    );
  const characters = all
    .map(({ component: c }) => (c.type === 10 ? [...c.content].length : 0))
    .reduce((sum, length) => sum + length, 0);
  if (characters > MAX_TEXT)
    fault(
      context,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size exceeds maximum size of ${MAX_TEXT}`,
    );
  const customIds = new Set<string>();
  for (const { component, path } of all) {
    if (!('custom_id' in component) || component.custom_id === undefined) continue;
    if (customIds.has(component.custom_id))
      fault(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
        ...path,
        'custom_id',
      ]);
    customIds.add(component.custom_id);
  }
}

/** What a message with the IS_COMPONENTS_V2 flag is made of. */
export const componentsV2: z.ZodType<TopComponent[]> = z.array(layout).superRefine(refineWhole);
/** What may stand below the content of a message without that flag: rows alone, at most five. */
export const legacyComponents: z.ZodType<TopComponent[]> = list(
  oneOfTypes([actionRow]),
  0,
  5,
).superRefine(refineWhole);

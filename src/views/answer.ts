import type { Findings } from '../briefing/find.ts';
import type { Document } from '../document/model.ts';
import { viewFindings } from './findings.ts';
import { goTo, type Scene } from './scene.ts';

/** The best facts for a question asked in front of others; `words` finds the rest of them. */
export function viewAnswer(findings: Findings, words: string, scene: Scene): Document {
  const found = viewFindings(findings, scene);
  if (findings.facts.length + findings.sums.length === 0) return found;
  return { ...found, actions: [goTo(scene, 'More on this', 'find', { words }), ...found.actions] };
}

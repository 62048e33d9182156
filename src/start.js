// Plain JavaScript: were this TypeScript, every start would load Node's type stripper for this file
// alone. What it imports comes from the compile cache, stripped and compiled.
import module from 'node:module';

if (typeof Temporal === 'undefined') {
  throw new Error('Sherpa needs the Node 26 that npm ci brought; start it with npm start');
}
module.enableCompileCache();
await import('./main.ts');

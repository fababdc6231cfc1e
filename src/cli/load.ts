import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads one of the bundles beside this one with V8's code cache, which the build leaves next to it. A cache made by
 * another Node.js is rejected by V8 itself and the bundle is compiled as usual.
 */
/** What CommonJS wraps around a module; the cache is only good for the very same text. */
export const wrapped = (source: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`;

export function load<T>(name: string): T {
  const filename = join(__dirname, `${name}.cjs`);
  const source = readFileSync(filename, 'utf8');
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(join(__dirname, `${name}.cache`));
  } catch {
    // No cache: slower, not wrong.
  }
  const script = new Script(wrapped(source), { filename, ...(cachedData && { cachedData }) });
  const module = { exports: {} as T };
  (script.runInThisContext() as (...scope: unknown[]) => void)(module.exports, require, module, filename, __dirname);
  return module.exports;
}

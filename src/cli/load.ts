import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What CommonJS wraps around a module; the build writes the loaded bundles with it, so that nothing is copied here. */
export const wrapped = (source: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`;

/** A bundle as the build wrote it: wrapped, and in ASCII, which is read and kept a byte a character. */
export function compile(filename: string, cachedData?: Buffer): Script {
  return new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) });
}

/** Runs a compiled bundle and gives what it exports. */
export function run<T>(script: Script, filename: string, load: NodeJS.Require): T {
  const module = { exports: {} as T };
  (script.runInThisContext() as (...scope: unknown[]) => void)(module.exports, load, module, filename, __dirname);
  return module.exports;
}

/**
 * Loads one of the bundles beside this one with V8's code cache, which the build leaves next to it. A cache made by
 * another Node.js is rejected by V8 itself and the bundle is compiled as usual.
 * @param use which cache: one that holds only what this use of the bundle needs is read in less time
 */
export function load<T>(name: string, use = name): T {
  if (!LOADED.has(name)) LOADED.set(name, loaded(name, use));
  return LOADED.get(name) as T;
}

const LOADED = new Map<string, unknown>();

function loaded<T>(name: string, use: string): T {
  const filename = join(__dirname, `${name}.cjs`);
  let cache: Buffer | undefined;
  try {
    cache = readFileSync(join(__dirname, `${use}.cache`));
  } catch {
    // No cache: slower, not wrong.
  }
  return run<T>(compile(filename, cache), filename, require);
}

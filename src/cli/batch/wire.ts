import type { Result } from '../../model/outcome.ts';
import { restored, type Slim, slim } from '../../report/slim.ts';

/**
 * A result as text, in which the files of the report are named by their number: the same report has the same text
 * wherever it lies. An unescaped `"path":` is never part of a string, so that it can be put in and taken out of the text.
 */
export function packed(result: Result, files: readonly string[]): Uint8Array {
  let text = JSON.stringify(slim(result));
  for (const [index, path] of files.entries())
    text = text.replaceAll(`"path":${JSON.stringify(path)}`, `"path":[${index}]`);
  return new TextEncoder().encode(text);
}

/** @param files as they are called now, in the same order */
export function unpacked(bytes: Uint8Array, files: readonly string[]): Result {
  const text = new TextDecoder().decode(bytes);
  const named = text.replace(/"path":\[(\d+)\]/gu, (_, index) => `"path":${JSON.stringify(files[Number(index)])}`);
  return restored(JSON.parse(named) as Slim);
}

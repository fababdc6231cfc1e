import { Parts } from '../../src/read/workbook/part.ts';
import { openArchive } from '../../src/read/workbook/zip.ts';

/** The parts of an archive, inflated, by name and in order. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  const archive = openArchive(bytes);
  const parts = new Parts(archive);
  return new Map([...archive.entries.values()].map(({ name }) => [name, parts.read(name)!]));
}

export type Difference = {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
};

/** Which parts of two archives are not the same. */
export function difference(before: Uint8Array, after: Uint8Array): Difference {
  const [one, other] = [partsOf(before), partsOf(after)];
  return {
    changed: [...one]
      .flatMap(([name, bytes]) => (other.has(name) && !other.get(name)!.equals(bytes) ? [name] : []))
      .sort(),
    added: [...other.keys()].filter((name) => !one.has(name)).sort(),
    lost: [...one.keys()].filter((name) => !other.has(name)).sort(),
  };
}

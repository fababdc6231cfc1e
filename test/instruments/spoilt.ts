import { crc32 } from '../../src/read/workbook/crc.ts';
import { openArchive } from '../../src/read/workbook/zip.ts';
import { rezip } from '../../src/write/annotate/zip.ts';
import { partsOf } from './parts-of.ts';

/** A workbook's bytes with some of its typed figures changed: on each sheet every `step`th that has decimals. */
export function spoilt(bytes: Uint8Array, step: number): Buffer {
  const changes = new Map<string, string>();
  for (const [name, content] of partsOf(bytes)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) continue;
    let count = 0;
    const text = content
      .toString('utf8')
      .replace(
        /(<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?><v>)(\d+\.\d+|\d{5,6}|\d{8,})(?=<\/v><\/c>)/gu,
        (whole, head: string, figure: string) =>
          ++count % step === 0
            ? `${head}${figure.replace(/^\d/u, (digit) => String((Number(digit) + 3) % 10))}`
            : whole,
      );
    if (count >= step) changes.set(name, text);
  }
  const archive = openArchive(bytes);
  return rezip({ bytes: archive.bytes, directory: archive.end, shift: archive.shift }, changes, crc32);
}

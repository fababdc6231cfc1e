import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/read/workbook/crc.ts';
import { openArchive } from '../../../src/read/workbook/zip.ts';
import { Malformed } from '../../../src/write/annotate/tags.ts';
import { rezip } from '../../../src/write/annotate/zip.ts';
import { partsOf } from '../../instruments/parts-of.ts';
import { type Part, type ZipOptions, zip } from '../../instruments/zip.ts';

const PARTS: readonly Part[] = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.xml', content: '<?xml version="1.0" encoding="GB18030"?><workbook/>' },
  { name: '媒体/图.png', content: Buffer.from([1, 2, 3, 4]), stored: true },
  { name: 'xl/long.xml', content: 'long '.repeat(1000) },
];

function renewed(parts: readonly Part[], changes: readonly (readonly [string, string])[], options?: ZipOptions) {
  const before = zip(parts, options);
  const archive = openArchive(before);
  const opened = { bytes: archive.bytes, directory: archive.end, shift: archive.shift };
  return { before, after: rezip(opened, new Map(changes), crc32) };
}

/** A part with its header as it stands in an archive. */
function raw(bytes: Uint8Array, name: string): Buffer {
  const archive = openArchive(bytes);
  const { offset, packed } = archive.entries.get(name.toLowerCase())!;
  const { bytes: all } = archive;
  const header = 30 + all.readUInt16LE(offset + 26) + all.readUInt16LE(offset + 28);
  return all.subarray(offset, offset + header + packed);
}

describe('putting parts into an archive', () => {
  for (const [what, parts, options] of [
    ['an ordinary one', PARTS, {}],
    ['one whose sizes follow the data', PARTS.map((part) => ({ ...part, descriptor: true })), {}],
    ['one of 64 bits', PARTS, { zip64: true }],
    ['one of 64 bits whose sizes follow', PARTS.map((part) => ({ ...part, descriptor: true })), { zip64: true }],
    ['one behind other data', PARTS, { prefix: Buffer.from('something else') }],
    ['one with a comment', PARTS, { comment: 'made elsewhere' }],
  ] as const)
    it(`${what}: replaces one, adds one, and copies the others as they stand`, () => {
      const changes = [
        ['xl/workbook.xml', '<?xml version="1.0" encoding="GB18030"?><workbook>新</workbook>'],
        ['xl/more.xml', '<more/>'],
      ] as const;
      const { before, after } = renewed(parts, changes, options);
      const is = partsOf(after);
      expect([...is.keys()]).toEqual([...PARTS.map(({ name }) => name), 'xl/more.xml']);
      expect(is.get('xl/workbook.xml')!.toString('utf8')).toBe(
        '<?xml version="1.0" encoding="UTF-8"?><workbook>新</workbook>',
      );
      expect(is.get('xl/more.xml')!.toString('utf8')).toBe('<more/>');
      for (const name of ['[Content_Types].xml', '媒体/图.png', 'xl/long.xml'])
        expect(raw(after, name)).toEqual(raw(before, name));
    });

  it('folders and what stands between the parts are kept', () => {
    const { after } = renewed([{ name: 'xl/', content: '', stored: true }, ...PARTS], [['xl/long.xml', 'short']]);
    expect(after.indexOf('xl/')).toBe(30);
    expect(partsOf(after).get('xl/long.xml')!.toString('utf8')).toBe('short');
  });

  it('is refused where two parts share their bytes: apart they would be more than the file was', () => {
    const bytes = zip(PARTS);
    const archive = openArchive(bytes);
    const entry = bytes.lastIndexOf('xl/long.xml') - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(bytes.lastIndexOf('媒体/图.png') - 46 + 42), entry + 42);
    const opened = { bytes, directory: archive.end, shift: 0 };
    expect(() => rezip(opened, new Map(), crc32)).toThrow(Malformed);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('other programs find every part sound', () => {
    const folder = mkdtempSync(join(tmpdir(), 'budget-zip-'));
    for (const zip64 of [false, true]) {
      const parts = PARTS.map((part, index) => ({ ...part, descriptor: index === 3 }));
      const { after } = renewed(parts, [['xl/more.xml', '<more/>']], { zip64 });
      writeFileSync(join(folder, 'a.zip'), after);
      const run = spawnSync(
        'python3',
        [
          '-c',
          'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))',
          join(folder, 'a.zip'),
        ],
        {
          encoding: 'utf8',
        },
      );
      expect(run.stdout.trim(), run.stderr).toBe('None 5');
    }
    rmSync(folder, { recursive: true, force: true });
  });
});

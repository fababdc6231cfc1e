import { BASE, type Example } from '../examples.ts';
import { TARGETS } from '../examples-targets.ts';
import type { OpenedText } from '../model/document.ts';
import type { GridCell, Workbook } from '../model/grid.ts';
import type { Entry } from './entry.ts';

/** Entries by what they look like in a report. */

/** The example as a file. */
export const exampleBytes = (entry: Entry): Uint8Array =>
  entry.example.base64 === undefined
    ? new TextEncoder().encode(exampleText(entry))
    : Buffer.from(entry.example.base64, 'base64');

/** The text beside the report, where the trouble is in it. */
export function exampleBeside({ example }: Entry): OpenedText | undefined {
  if (!example.beside) return undefined;
  const { lines, table = [] } = example.beside;
  const path = table.length > 0 ? '说明.docx' : '说明.txt';
  const all = [...lines, ...table.flat().filter((cell) => cell !== '')];
  const source = { path, sha256: '', lines: all };
  if (table.length === 0) return { source, document: { kind: 'lines' }, problems: [] };
  const paragraphs = all.map((text, index) => ({
    text,
    spans: [{ from: 0, at: { path, line: index + 1, column: 1, length: text.length, ofParagraph: true as const } }],
    ...(index >= lines.length && { inTable: true as const }),
  }));
  const tables = inWord(table, [lines.length + 1, all.length]);
  return { source, document: { kind: 'word', paragraphs, tables }, problems: [] };
}

/** A table of a Word document, as it is read. */
function inWord(rows: readonly (readonly string[])[], within: readonly [number, number]): Workbook {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((raw, c): GridCell[] => (raw === '' ? [] : [{ row: r + 1, column: c + 1, kind: 'text', raw }])),
  );
  const blank = { hidden: false, covered: [], merges: [], notes: [], hiddenRows: NONE, hiddenColumns: NONE };
  return { sheets: [{ name: '第1张表', index: 0, cells, within, ...blank }], links: [], ofWord: true };
}

const NONE: ReadonlySet<number> = new Set();

/** The example as a document: the sound base report with its edits applied. */
export function exampleText({ example }: Entry): string {
  if (example.lexicon !== undefined) return example.lexicon;
  if (example.book !== undefined) return '';
  if ('text' in example) return example.text ?? '';
  return edited(example.targets ? `${BASE}${TARGETS}` : BASE, example.change);
}

/** The reports that were checked before it. */
export const exampleOthers = ({ example }: Entry): readonly { readonly path: string; readonly bytes: Uint8Array }[] =>
  (example.across ?? []).map(({ path, change, text = edited(BASE, change) }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));

function edited(base: string, changes: Example['change'] = []): string {
  let text = base;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`example edits what is not there: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

import type { Note } from '../../model/grid.ts';
import type { Parts } from './part.ts';
import { columnOf, packedCell, rowOf } from './reference.ts';
import { relationships } from './relationships.ts';
import { richText, type Texts } from './strings.ts';
import { partText } from './text.ts';
import { END, OPEN, Xml } from './xml.ts';

/** The comments on the cells of a sheet, of both kinds. What is said in a thread outdoes the copy kept for older programs. */
export function readNotes(parts: Parts, sheet: string, texts: Texts): readonly Note[] {
  const related = relationships(parts, sheet).filter(({ external }) => !external);
  const threads = related
    .filter(({ type }) => type === 'threadedComment')
    .flatMap(({ target }) => read(parts, target, texts));
  const threaded = new Set(threads.map(({ row, column }) => `${row}:${column}`));
  const plain = related
    .filter(({ type }) => type === 'comments')
    .flatMap(({ target }) => read(parts, target, texts))
    .filter(({ row, column }) => !threaded.has(`${row}:${column}`));
  return [...plain, ...threads].sort((a, b) => a.row - b.row || a.column - b.column);
}

function read(parts: Parts, part: string, texts: Texts): Note[] {
  const bytes = parts.read(part);
  if (!bytes) return [];
  const xml = new Xml(partText(bytes, part), part);
  const notes: Note[] = [];
  let at = 0;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.is('comment') || xml.is('threadedComment')) {
      const ref = xml.attributes().get('ref') ?? '';
      at = packedCell(ref, 0, ref.length);
    } else if (xml.is('text') && at > 0) {
      // A thread holds bare text, a note runs of it.
      const text = xml.bare() ?? richText(xml);
      if (text !== '') notes.push({ row: rowOf(at), column: columnOf(at), text: texts.keep(text) });
    }
  }
  return notes;
}

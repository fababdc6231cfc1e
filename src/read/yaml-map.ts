/** A YAML file that is no report: a list of words, settings, a baseline. Opened alike, and refused alike where it is no map. */
import type { Problem } from '../model/problem.ts';
import type { Node, Source } from '../model/source.ts';
import { open } from './open.ts';

export type OpenedMap = {
  readonly source: Source;
  /** Of a file that holds none, a map without entries. */
  readonly root: Node;
  /** Why nothing of it can be used; with any, its shape is not looked at. */
  readonly trouble: readonly Problem[];
};

export function openMap(path: string, bytes: Uint8Array): OpenedMap {
  const opened = open(path, bytes);
  const root: Node = opened.root ?? { kind: 'map', entries: [], at: { path, line: 1, column: 1, length: 1 } };
  // No map at all: well-formed, no report, and nothing else that was asked for either.
  const start = opened.source.lines.join('').trimStart();
  const found = start === '' ? 'empty' : start.startsWith('-') ? 'list' : 'string';
  const trouble = opened.problems.map(
    (problem): Problem =>
      problem.code === 'IOE002' ? { ...problem, code: 'SCH005', data: { expected: 'map', found } } : problem,
  );
  // A workbook may be a report, but it is no list.
  if (trouble.length === 0 && !opened.root)
    trouble.push({ code: 'IOE003', place: root.at, raw: '', data: { what: 'zip' }, incomplete: true });
  return { source: opened.source, root, trouble };
}

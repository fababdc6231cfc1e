import type { Severity } from '../model/finding.ts';
import { harmless } from './escape.ts';
import { kindOf } from './kinds.ts';
import type { Pen } from './style.ts';
import { named } from './summary.ts';
import type { Reported } from './writer.ts';

/** A report's row: small, and all that is kept of most reports of a large run. */
export type Row = {
  /** In which order it came. */
  readonly at: number;
  readonly name: string;
  readonly path: string;
  readonly status: Reported['status'];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings a baseline accepts, which are not among those counted. */
  readonly accepted: number;
  /** Findings by kind, only those there are. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Of these the errors and queries: a note asks nobody for anything. */
  readonly grave: Readonly<Record<string, number>>;
};

export function countsOf({ findings }: Pick<Reported, 'findings'>): Row['counts'] {
  const counts = { error: 0, query: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function rowOf(one: Reported, at: number): Row {
  const counts = countsOf(one);
  const kinds: Record<string, number> = {};
  const grave: Record<string, number> = {};
  for (const { severity, code } of one.findings) {
    const { id } = kindOf(code);
    kinds[id] = (kinds[id] ?? 0) + 1;
    if (severity !== 'note') grave[id] = (grave[id] ?? 0) + 1;
  }
  return {
    at,
    name: headingOf(one),
    path: harmless(one.source.path),
    status: one.status,
    counts,
    accepted: one.accepted?.length ?? 0,
    kinds,
    grave,
  };
}

/** The worst first: errors, then what was not checked whole, queries, notes; else as they came. */
export const byWorst = (a: Row, b: Row): number =>
  b.counts.error - a.counts.error ||
  Number(b.status === 'incomplete') - Number(a.status === 'incomplete') ||
  b.counts.query - a.counts.query ||
  b.counts.note - a.counts.note ||
  a.at - b.at;

export const STATES: Readonly<Record<Reported['status'] | 'errors' | 'known' | 'notes', (words: Pen) => string>> = {
  errors: ({ say }) => say('需要改', 'to be mended'),
  incomplete: ({ say }) => say('没有核对完整', 'incomplete'),
  findings: ({ say }) => say('有待核实', 'to be confirmed'),
  notes: ({ say }) => say('只有说明', 'notes only'),
  known: ({ say }) => say('只有已知的', 'known ones only'),
  clean: ({ say }) => say('没有问题', 'nothing found'),
};

export function stateOf({
  status,
  counts: { error, query, note },
  accepted,
}: Pick<Row, 'status' | 'counts' | 'accepted'>): keyof typeof STATES {
  if (status === 'incomplete') return 'incomplete';
  if (error > 0) return 'errors';
  if (query > 0) return 'findings';
  return accepted > 0 ? 'known' : note > 0 ? 'notes' : 'clean';
}

/** A file that does not say whose it is, by its name and that of its folder: many are called 公开表.xlsx. */
export function fileNamed(path: string): string {
  const names = path.split(/[\\/]/u).filter((name) => name !== '' && name !== '.');
  // A folder that holds no report stands for itself.
  const isFile = /\.[^.]+$/u.test(names.at(-1) ?? '');
  return harmless(names.slice(isFile ? -2 : -1).join('/') || path);
}

/** Whose report it is; of one that does not say, its file. */
export function headingOf(one: Reported): string {
  const { department, source } = one;
  return department === null ? [fileNamed(source.path), one.year ?? ''].join(' ').trim() : named(one);
}

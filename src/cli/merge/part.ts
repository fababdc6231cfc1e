import { createHash } from 'node:crypto';
import type { Family, Summed } from '../../model/summary.ts';
import { visible } from '../../report/escape.ts';
import { type FileEnd, type FileStart, type FindingRecord, resultOf } from '../../report/ndjson-read.ts';
import type { Reported, Run } from '../../report/writer.ts';
import { because } from '../reason.ts';
import { UsageError } from '../usage.ts';
import { linesOf } from './lines.ts';

/** One of the files that are put together, known to be whole. */
export type Part = {
  readonly path: string;
  readonly run: Omit<Run, 'language'>;
  /** The places of its reports among all of the run, rising. */
  readonly indices: readonly number[];
  /** The units of departments, by the place of the department’s report. */
  readonly families: ReadonlyMap<number, Family>;
  /** Departments whose units nobody can tell. */
  readonly unclear: ReadonlySet<number>;
};

type Kept = { readonly type?: unknown } & Readonly<Record<string, unknown>>;

/**
 * Reads a file through once: it must begin, end and come to what its last line says.
 * @throws UsageError for what is no result, or not whole
 */
export function partOf(path: string): Part {
  const hash = createHash('sha256');
  const indices: number[] = [];
  const families = new Map<number, Family>();
  const unclear = new Set<number>();
  let run: Part['run'] | undefined;
  let end: Kept | undefined;
  for (const { bytes, number, last } of readable(path)) {
    if (last) throw cutOff(path);
    if (end) throw changed(path, number);
    const record = parsed(path, bytes, number);
    if (number === 1) run = runFrom(path, record);
    else if (record.type === 'file-start') indices.push(Number(record['index']));
    else if (record.type === 'run-end') end = record;
    const detail = record.type === 'file-end' ? (record['detail'] as Summed | undefined) : undefined;
    if (detail?.family) families.set(Number(record['index']), detail.family);
    if (detail?.unclear) unclear.add(Number(record['index']));
    if (!end) hash.update(bytes);
  }
  if (!run) throw notOurs(path);
  if (!end) throw cutOff(path);
  const rising = indices.every((index, at) => Number.isInteger(index) && index > (indices[at - 1] ?? -1));
  if (end['sha256'] !== hash.digest('hex') || !rising || (indices.at(-1) ?? 0) >= Math.max(1, run.files))
    throw changed(path);
  return { path, run, indices, families, unclear };
}

/** The results of a part, in order. */
export function* resultsOf({
  path,
  run,
}: Part): Generator<{ readonly result: Reported & Summed; readonly index: number }> {
  const isUnderBaseline = run.settings.baseline !== undefined;
  let start: FileStart | undefined;
  let found: FindingRecord[] = [];
  for (const { bytes, number } of readable(path)) {
    const record = parsed(path, bytes, number);
    if (record.type === 'file-start') {
      start = record as unknown as FileStart;
      found = [];
    } else if (record.type === 'finding') found.push(record as unknown as FindingRecord);
    else if (record.type === 'file-end') {
      if (!start) throw changed(path, number);
      yield {
        result: restoredFrom(path, number, [start, found, record as unknown as FileEnd, isUnderBaseline]),
        index: start.index,
      };
      start = undefined;
    }
  }
}

function restoredFrom(path: string, line: number, records: Parameters<typeof resultOf>): Reported & Summed {
  try {
    return resultOf(...records);
  } catch {
    throw changed(path, line);
  }
}

function* readable(path: string): ReturnType<typeof linesOf> {
  try {
    yield* linesOf(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { zh, en } = because(error);
    throw new UsageError(`结果打不开：${visible(path)}${zh}`, `cannot read ${visible(path)}${en}`);
  }
}

function parsed(path: string, bytes: Buffer, number: number): Kept {
  try {
    const record: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof record === 'object' && record !== null) return record as Kept;
  } catch {
    // Said below.
  }
  throw number === 1 ? notOurs(path) : changed(path, number);
}

function runFrom(path: string, { type, schemaVersion, tool, files, shard, settings }: Kept): Part['run'] {
  const whole = [tool, settings].every((part) => typeof part === 'object' && part !== null);
  if (type !== 'run-start' || schemaVersion !== 1 || !whole || !Number.isInteger(files)) throw notOurs(path);
  return { tool, files, shard: shard ?? null, settings } as Part['run'];
}

const notOurs = (path: string): UsageError =>
  new UsageError(
    `${visible(path)} 不是 budget check --format ndjson 写的结果`,
    `${visible(path)} was not written by budget check --format ndjson`,
  );

const cutOff = (path: string): UsageError =>
  new UsageError(
    `${visible(path)} 没有写完（末尾没有 run-end），请重新核对这一份`,
    `${visible(path)} is cut off (no run-end at its end); check this part again`,
  );

const changed = (path: string, line?: number): UsageError =>
  new UsageError(
    `${visible(path)}${line === undefined ? '' : ` 第 ${line} 行`} 和写成时不一样，请重新核对这一份`,
    `${visible(path)}${line === undefined ? '' : `, line ${line},`} is not as it was written; check this part again`,
  );

import { resolve } from 'node:path';
import { type Accepted, isAt, type KnownFinding, nameKey, type ReportName, shortFile } from '../../model/baseline.ts';
import type { Finding } from '../../model/finding.ts';
import { push } from '../../model/multimap.ts';
import { everyFinding, type Result } from '../../model/outcome.ts';
import { yearOf } from '../../report/json.ts';
import type { Drawn } from '../../report/writer.ts';
import type { Beside } from '../known.ts';

/** What may be the reason why a report was not checked whole: nobody can accept that. */
const OF_READING = /^(?:IOE|SEC|SCH|NUM|UNT|XLS)/u;

/** What only last year's report shows; what only its units show of a department; what only another report of the run does. */
const BY_LAST_YEAR = new Set(['YOY003', 'YOY005', 'YOY008', 'SAM002', 'BAT004']);
const BY_UNITS = new Set(['BAT003', 'BAT005', 'BAT006']);
const BY_OTHERS = new Set(['BAT001', 'BAT002']);

/** Whether a finding of this code would be there: which other report it was of nobody knows, that it is gone neither. */
const isSought = ({ code }: KnownFinding, { lastYear, units }: Beside): boolean =>
  BY_LAST_YEAR.has(code) ? lastYear : BY_UNITS.has(code) ? units : !BY_OTHERS.has(code);

export const canBeAccepted = ({ code }: Finding, { status }: Pick<Result, 'status'>): boolean =>
  status !== 'incomplete' || !OF_READING.test(code);

/** Department and year stay when a file is renamed; where a report does not state both, its file has to do. */
export function nameOf(result: Result): ReportName {
  const year = yearOf(result);
  const { department, source } = result;
  return department !== null && department.trim() !== '' && year !== null
    ? { department, year }
    : // In every folder there may be a text of the same name, wherever the run was started.
      { file: source.path === '-' ? '-' : shortFile(resolve(source.path)) };
}

type Taken<T> = {
  readonly raw: T;
  readonly taken: T;
  readonly entryOf: (finding: Finding) => KnownFinding | undefined;
};

/** Several reports of a run that bear the department and the year of an entry that names no file: it is taken for the first it fits. */
export type Shared = { readonly entry: KnownFinding; readonly first: string; readonly others: Set<string> };

type State = 'not-seen' | 'used' | 'expired' | 'stale' | 'named-by-file' | 'of-reading';

/** The entries of a baseline, and what has become of each in this run. */
export class Acceptances {
  readonly known: readonly KnownFinding[];
  private readonly today: string;
  private readonly byName = new Map<string, KnownFinding[]>();
  private readonly states = new Map<KnownFinding, State>();
  /** The report that an entry without a file was taken for: by its file and what is in it. */
  private readonly takenFor = new Map<KnownFinding, { readonly path: string; readonly sha256: string }>();
  private readonly shared = new Map<KnownFinding, Shared>();
  /** The files of reports that state department and year, by both. */
  private readonly bearers = new Map<string, string[]>();

  constructor(known: readonly KnownFinding[], today: string) {
    this.known = known;
    this.today = today;
    for (const entry of known) {
      const key = nameKey(entry.report);
      const others = this.byName.get(key);
      if (others) others.push(entry);
      else this.byName.set(key, [entry]);
    }
  }

  stateOf(entry: KnownFinding): State {
    return this.states.get(entry) ?? 'not-seen';
  }

  /** Entries that more than one report of the run might be meant by. */
  ambiguous(): readonly Shared[] {
    return [...this.shared.values()];
  }

  /** Whole paths of the reports of this run that bear the same department and year. */
  bearing(name: ReportName): readonly string[] {
    return this.bearers.get(nameKey(name)) ?? [];
  }

  /** Of no use, and in a new baseline no more. */
  isStale(entry: KnownFinding): boolean {
    return ['stale', 'named-by-file'].includes(this.stateOf(entry));
  }

  counts(): { readonly expired: number; readonly stale: number } {
    return {
      expired: this.known.filter((entry) => this.stateOf(entry) === 'expired').length,
      stale: this.known.filter((entry) => this.isStale(entry)).length,
    };
  }

  /**
   * @param beside what the report was held against; nothing where there is no baseline: then the result is left as it is
   * @returns the result without any acceptance and with those of this baseline, and the entry that knows a finding
   */
  take<T extends Result & Drawn>(result: T, beside: Beside | undefined): Taken<T> {
    const raw = withoutAcceptance(result);
    const name = nameOf(raw);
    if (name.year !== undefined) push(this.bearers, nameKey(name), resolve(raw.source.path));
    if (!beside) return { raw, taken: result, entryOf: () => undefined };
    const entries = this.entriesFor(raw);
    if (entries.length === 0) return { raw, taken: { ...raw, accepted: [] }, entryOf: () => undefined };
    const wanted = new Map(entries.map((entry) => [`${entry.fingerprint} ${entry.code}`, entry]));
    const entriesOf = (finding: Finding): KnownFinding[] =>
      [finding, ...(finding.otherwise ?? [])].flatMap(({ fingerprint, code }) => {
        const entry = wanted.get(`${fingerprint} ${code}`);
        return entry && this.isFor(entry, raw) ? entry : [];
      });
    const entryOf = (finding: Finding): KnownFinding | undefined => entriesOf(finding)[0];
    const accepted: Accepted[] = [];
    const kept: number[] = [];
    for (const [at, finding] of raw.findings.entries()) {
      // Those that know it by what it is called in another run are of use as well.
      const entry = entriesOf(finding).filter((one) => this.isAccepted(one, finding, raw))[0];
      if (entry) {
        const { reason, author, until } = entry;
        accepted.push({ finding, at, reason, author, until });
      } else kept.push(at);
    }
    if (raw.status !== 'incomplete')
      for (const entry of entries) if (isSought(entry, beside)) this.mark(entry, 'stale');
    const findings = kept.map((at) => raw.findings[at]!);
    const extracts = raw.extracts && kept.flatMap((at) => (raw.extracts![at] ? [raw.extracts![at]] : []));
    const status = statusOf(raw, findings.length);
    return { raw, taken: { ...raw, findings, accepted, status, ...(extracts && { extracts }) }, entryOf };
  }

  /** What names no file is for one report: the first that it fits, and what has the very same content. */
  private isFor(entry: KnownFinding, { source: { path, sha256 } }: Result): boolean {
    if (entry.report.file !== undefined) return true;
    const first = this.takenFor.get(entry);
    if (!first) this.takenFor.set(entry, { path, sha256 });
    if (!first || first.path === path || (sha256 !== '' && sha256 === first.sha256)) return true;
    const shared = this.shared.get(entry) ?? { entry, first: first.path, others: new Set() };
    shared.others.add(path);
    this.shared.set(entry, shared);
    return false;
  }

  private isAccepted(entry: KnownFinding, finding: Finding, result: Result): boolean {
    if (entry.until < this.today) this.mark(entry, 'expired');
    else if (!canBeAccepted(finding, result)) this.mark(entry, 'of-reading');
    else this.mark(entry, 'used');
    return this.stateOf(entry) === 'used';
  }

  /** A finding that is there in one of several reports of one name is not stale. */
  private mark(entry: KnownFinding, state: State): void {
    const before = this.stateOf(entry);
    if (before === 'not-seen' || before === 'stale') this.states.set(entry, state);
  }

  /** The entries of a report. Those that name its file, though it states department and year, are of no use. */
  private entriesFor(result: Result): readonly KnownFinding[] {
    const name = nameOf(result);
    const path = resolve(result.source.path);
    const byFile = (this.byName.get(nameKey({ file: path })) ?? []).filter(
      ({ report }) => report.year === undefined && isAt(report.file, path),
    );
    if (name.year === undefined) return byFile;
    if (result.status !== 'incomplete') for (const entry of byFile) this.mark(entry, 'named-by-file');
    const all = (this.byName.get(nameKey(name)) ?? []).filter(
      ({ report: { file } }) => file === undefined || isAt(file, path),
    );
    // Of two that speak of one finding the one that names the file.
    return all.sort((a, b) => Number(a.report.file !== undefined) - Number(b.report.file !== undefined));
  }
}

/** What is left decides, but for what was not read: no acceptance makes that whole. */
const statusOf = ({ status }: Pick<Result, 'status'>, findings: number): Result['status'] =>
  status === 'incomplete' ? status : findings > 0 ? 'findings' : 'clean';

function withoutAcceptance<T extends Result & Drawn>(result: T): T {
  if (!result.accepted) return result;
  const { accepted: _, extracts, ...rest } = result;
  const all = everyFinding(result);
  const findings = all.map(({ finding }) => finding);
  let at = 0;
  // What was accepted is not drawn.
  const drawn = extracts && all.map(({ acceptance }) => (acceptance ? [] : (extracts[at++] ?? [])));
  const status = statusOf(result, findings.length);
  return { ...rest, findings, status, ...(drawn && { extracts: drawn }) } as unknown as T;
}

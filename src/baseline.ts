/** The story of a baseline: bytes to the findings people know, or to what is wrong with it. Pure, like the check. */
import { admit } from './admit/admit.ts';
import { severityOf } from './catalogue/catalogue.ts';
import { problemFindings } from './judge/problems.ts';
import { type BaselineHead, type KnownFinding, nameKey, type ReportName } from './model/baseline.ts';
import type { Finding } from './model/finding.ts';
import type { Place } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import { child, type Node, type Source } from './model/source.ts';
import { openMap } from './read/yaml-map.ts';

export type BaselineFile = {
  readonly source: Source;
  readonly known: readonly KnownFinding[];
  readonly head: BaselineHead;
  /** With any, the baseline is not to be used: what somebody accepted would be anybody's guess. */
  readonly findings: readonly Finding[];
};

const LONGEST = 500;
const FINGERPRINT = /^[0-9a-f]{16}$/u;

export function readBaseline(path: string, bytes: Uint8Array): BaselineFile {
  const { source, root, trouble } = openMap(path, bytes);
  const reader = new Reader(root);
  // Of what stands at one place the first that is said stays: the reader knows better what a value should be.
  const all = trouble.length === 0 ? [...reader.problems, ...admit(root, 'baseline')] : trouble;
  return { source, known: reader.known, head: reader.head, findings: problemFindings(all, severityOf, []).findings };
}

/** What is wrong with the shape the schema says; what no schema can, is said here. */
class Reader {
  readonly known: KnownFinding[] = [];
  readonly head: BaselineHead;
  readonly problems: Problem[] = [];
  private readonly first = new Map<string, { readonly place: Place; readonly raw: string }>();
  private readonly missing = new Set<string>();
  private readonly root: Node;

  constructor(root: Node) {
    this.root = root;
    // Asked for once, so that what is wrong with them is said of them and not of each that relies on them.
    const author = this.text(root, '填写人');
    const until = this.day(root);
    this.head = { ...(author !== undefined && { author }), ...(until !== undefined && { until }) };
    const items = child(root, '已知问题');
    for (const item of items?.kind === 'list' ? items.items : []) if (item.kind === 'map') this.entry(item);
  }

  private entry(item: Node): void {
    const { head } = this;
    const fingerprint = this.matching(item, '指纹', FINGERPRINT, 'fingerprint');
    const code = this.matching(item, '编号', /^[A-Z]{3}\d{3}$/u, 'finding-code');
    const report = this.reportName(item);
    const reason = this.filled(item, '理由', this.text(item, '理由'));
    const [ownAuthor, ownUntil] = [this.text(item, '填写人'), this.day(item)];
    const author = this.filled(item, '填写人', ownAuthor ?? head.author);
    const until = this.filled(item, '到期', ownUntil ?? head.until);
    if (!fingerprint || !code || !report || !reason || !author || !until) return;
    const place = child(item, '指纹')!.at;
    const key = `${fingerprint} ${nameKey(report)} ${report.file ?? ''}`;
    const first = this.first.get(key);
    if (first) this.say('SCH004', place, fingerprint, { key: fingerprint, lexicon: 1 }, first);
    else this.first.set(key, { place, raw: fingerprint });
    const byHead = { ...(ownAuthor === undefined && { author }), ...(ownUntil === undefined && { until }) };
    this.known.push({ fingerprint, code, report, reason, author, until, at: place, byHead });
  }

  private reportName(item: Node): ReportName | undefined {
    const [department, file] = [this.text(item, '部门'), this.text(item, '文件')];
    const year = this.matching(item, '年度', /^(?:19|20)\d{2}$/u, 'year', false);
    if (department !== undefined && year !== undefined)
      return { department, year: Number(year), ...(file !== undefined && { file }) };
    if (file !== undefined && department === undefined && year === undefined) return { file };
    const written = literal(child(item, '年度'));
    if (written === '' || year !== undefined)
      this.say('SCH003', item.at, '', { key: '部门、年度（或文件）', filled: 1 });
    return undefined;
  }

  private matching(item: Node, key: string, pattern: RegExp, want: string, isNeeded = true): string | undefined {
    const node = child(item, key);
    const value = literal(node);
    if (!node || value === '') return isNeeded ? this.filled(item, key, undefined) : undefined;
    if (pattern.test(value)) return value;
    this.say('SCH006', node.at, value, { value, want });
    return undefined;
  }

  private day(item: Node): string | undefined {
    const node = child(item, '到期');
    const value = literal(node);
    if (!node || value === '') return undefined;
    if (isDay(value)) return value;
    this.say('SCH006', node.at, value, { value, want: 'date' });
    return undefined;
  }

  private text(item: Node, key: string): string | undefined {
    const node = child(item, key);
    const value = literal(node);
    if (!node || value === '') return undefined;
    if (value.length <= LONGEST) return value;
    this.say('SCH006', node.at, value, { value: `${value.slice(0, 20)}…`, want: 'text', most: LONGEST });
    return undefined;
  }

  /** Says so where nothing is filled in; of what is filled in wrongly it was said already. */
  private filled(item: Node, key: string, value: string | undefined): string | undefined {
    if (value !== undefined) return value;
    // Of what is no text the schema says so.
    const own = child(item, key);
    const general = item === this.root ? undefined : child(this.root, key);
    if ([own, general].some((node) => (node && node.kind !== 'scalar') || literal(node) !== '')) return undefined;
    const place = (own ?? general ?? item).at;
    // What all rely on is missing once.
    if (place === general?.at && this.missing.has(key)) return undefined;
    if (place === general?.at) this.missing.add(key);
    this.say('SCH003', place, '', { key, filled: 1 });
    return undefined;
  }

  private say(code: string, place: Place, raw: string, data: Problem['data'], first?: Omit<Related, 'role'>): void {
    const related = first && { related: [{ role: 'first' as const, ...first }] };
    this.problems.push({ code, place, raw, data, ...related, incomplete: true });
  }
}

type Related = NonNullable<Problem['related']>[number];

/** A fingerprint of digits alone, or a year, is a number to YAML; its characters stand. */
const literal = (node: Node | undefined): string =>
  node?.kind === 'scalar' ? (typeof node.value === 'string' ? node.value : node.raw).trim() : '';

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

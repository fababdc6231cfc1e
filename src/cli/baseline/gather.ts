import { resolve, sep } from 'node:path';
import { isPlaceless, placeOf } from '../../across/kind.ts';
import { type BaselineHead, type KnownFinding, nameKey, type ReportName, shortFile } from '../../model/baseline.ts';
import { departmentOf } from '../../model/department.ts';
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts';
import type { Result } from '../../model/outcome.ts';
import { visible } from '../../report/escape.ts';
import { message } from '../../report/messages.ts';
import { placeFor } from '../../report/place.ts';
import { SEVERITY } from '../../report/style.ts';
import { type Language, UsageError } from '../usage.ts';
import { type Acceptances, canBeAccepted, nameOf } from './accept.ts';

/** As many as a baseline can hold that is to be read again. */
const MOST = 12_000;

/** @property old the entry that knows it already */
type Found = {
  readonly report: ReportName;
  /** The report's file, whole. */
  readonly path: string;
  readonly fingerprint: string;
  readonly code: string;
  readonly about: string;
  readonly old: KnownFinding | undefined;
};

/** The findings of a run as a baseline to be filled in. The same findings give the same bytes. */
export class Gathered {
  private readonly found = new Map<string, Found>();
  private readonly severities: readonly Severity[];
  private readonly language: Language;

  constructor(failOn: Severity | 'never', language: Language) {
    this.severities = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn === 'never' ? 'error' : failOn) + 1);
    this.language = language;
  }

  add(result: Result, entryOf: (finding: Finding) => KnownFinding | undefined): void {
    const wanted = result.findings.filter(
      (finding) => this.severities.includes(finding.severity) && canBeAccepted(finding, result),
    );
    for (const finding of wanted) {
      const { fingerprint, code } = finding;
      const old = entryOf(finding);
      const report = old?.report ?? nameOf(result);
      const path = resolve(result.source.path);
      const key = [report.year === undefined ? report.file : `${nameKey(report)} ${path}`, fingerprint, code].join(' ');
      if (!this.found.has(key))
        this.found.set(key, { report, path, fingerprint, code, about: this.about(finding, result), old });
    }
    if (this.found.size > MOST) throw tooMany();
  }

  /** Two lines of comment: what and where, then what is odd. */
  private about(finding: Finding, { source }: Result): string {
    const { severity, code, place, label } = finding;
    const head = [SEVERITY[severity][this.language], code, placeFor(place, source.path, this.language), visible(label)];
    const odd = visible(message(finding)[this.language]);
    return `  # ${head.filter((part) => part !== '').join(' ')}\n  # ${odd}\n`;
  }

  /**
   * What an old baseline has filled in is kept where it was, at its head or in an entry, also of reports that are not in this run;
   * what is stale is not.
   */
  text(acceptances: Acceptances, { author, until }: BaselineHead = {}): string {
    const found = [...this.found.values()].map((one) => ({ ...one, report: toldApart(one, acceptances) }));
    const written = new Set(found.map(({ old }) => old));
    const others = acceptances.known.filter((entry) => !written.has(entry) && !acceptances.isStale(entry));
    const entries = [
      ...found.map((one) => one.about + entryText(one, one.old)),
      ...others.map((entry) => entryText(entry, entry)),
    ];
    if (entries.length > MOST) throw tooMany();
    const head =
      this.language === 'zh'
        ? [
            '# 已知问题（基线）。每一处填上理由，不接受的整段删掉；最上面的填写人、到期管没有另写的各处，',
            '# 到期写成 2026-12-31 这样，含这一天。填完再用：budget check … --baseline 本文件',
          ]
        : [
            '# Known findings (a baseline). Fill in 理由 (reason) of each and delete what is not accepted. 填写人 (author) and',
            '# 到期 (last day, such as 2026-12-31) at the top hold for all without their own. Then: budget check … --baseline FILE',
          ];
    const list = entries.length === 0 ? '已知问题: []\n' : `已知问题:\n${entries.join('')}`;
    const general = [
      `填写人:${author === undefined ? '' : ` ${JSON.stringify(author)}`}`,
      `到期:${until === undefined ? '' : ` ${until}`}`,
    ];
    return `${[...head, ...general].join('\n')}\n${list}`;
  }
}

/**
 * With its file where others of the run bear the department and the year, and where every county has one of that name and a
 * folder says which.
 */
function toldApart({ report, path }: Found, acceptances: Acceptances): ReportName {
  if (report.year === undefined || report.file !== undefined || path.endsWith(`${sep}-`)) return report;
  const place = isPlaceless(departmentOf(report.department)) ? placeOf(path) : undefined;
  const bearers = acceptances.bearing(report);
  return bearers.length > 1 || place !== undefined ? { ...report, file: shortFile(path, bearers, place) } : report;
}

function entryText(
  { report, fingerprint, code }: Pick<Found, 'report' | 'fingerprint' | 'code'>,
  old: KnownFinding | undefined,
): string {
  // JSON's texts are YAML's in double quotes, whatever is in them.
  const lines = [
    `指纹: ${JSON.stringify(fingerprint)}`,
    `编号: ${code}`,
    ...(report.year === undefined
      ? [`文件: ${JSON.stringify(report.file)}`]
      : [
          `部门: ${JSON.stringify(report.department)}`,
          `年度: ${report.year}`,
          ...(report.file === undefined ? [] : [`文件: ${JSON.stringify(report.file)}`]),
        ]),
    ...(old
      ? [
          `理由: ${JSON.stringify(old.reason)}`,
          ...(old.byHead.author === undefined ? [`填写人: ${JSON.stringify(old.author)}`] : []),
          ...(old.byHead.until === undefined ? [`到期: ${old.until}`] : []),
        ]
      : ['理由:']),
  ];
  return lines.map((line, at) => `  ${at === 0 ? '-' : ' '} ${line}\n`).join('');
}

const tooMany = (): UsageError =>
  new UsageError(
    `一个基线最多写 ${MOST} 处：请分几次写，或用 --fail-on error`,
    `a baseline holds at most ${MOST} findings: write several, or use --fail-on error`,
  );

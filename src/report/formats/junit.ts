import type { Accepted } from '../../model/baseline.ts';
import { type Finding, SEVERITIES } from '../../model/finding.ts';
import { countBySeverity } from '../../model/outcome.ts';
import { lineOf } from '../../model/place.ts';
import { causeWords } from '../causes.ts';
import { harmless, markup, visible } from '../escape.ts';
import { evidence, suspectLines } from '../evidence.ts';
import { message } from '../messages.ts';
import { placeForPrograms } from '../place.ts';
import { pen, SEVERITY } from '../style.ts';
import { counted, named } from '../summary.ts';
import type { About, Reported, Writer } from '../writer.ts';
import { unread } from './unread.ts';

/**
 * JUnit's XML as Jenkins, GitLab and GitHub's actions read it (jenkins-junit.xsd): a report is a test suite. Its first case is whether it was
 * checked whole (`error` if not); then a case a finding: an error fails, a query is skipped and says why, a note passes. What makes the
 * run fail fails.
 */
export function junitWriter({ style, tool, failOn }: About): Writer {
  const words = pen(style);
  const { pick, say } = words;
  const isFailure = ({ severity }: Finding): boolean =>
    severity === 'error' || (failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn));
  const name = (finding: Finding, { source }: Reported): string =>
    `${finding.code} ${pick(style.titleOf(finding.code))} ${placeForPrograms(finding.place, source.path, style.language)}`;
  const testcase = (one: Reported, finding: Finding): string => {
    const { severity, place, label, cause, code } = finding;
    const line = lineOf(place);
    const text = [
      ...(label === '' ? [] : [visible(label)]),
      pick(message(finding)),
      ...(cause ? [say('原因可能是：', 'Probably: ') + pick(causeWords(cause))] : []),
      ...suspectLines(finding, style, words),
      ...evidence(finding, style),
    ].join('\n');
    const short = attribute('message', pick(message(finding)));
    const body = isFailure(finding)
      ? `<failure${short}${attribute('type', code)}>${markup(text)}</failure>`
      : severity === 'query'
        ? `<skipped${attribute('message', `${pick(SEVERITY.query)}${say('：', ': ')}${pick(message(finding))}`)}/>\n      <system-out>${markup(text)}</system-out>`
        : `<system-out>${markup(text)}</system-out>`;
    const file = attribute('file', harmless(place.path)) + attribute('line', String(Math.max(1, line)));
    return `    <testcase${attribute('name', name(finding, one))}${suite(one)}${file} time="0">\n      ${body}\n    </testcase>\n`;
  };
  /** One that is known is skipped, with the reason why. */
  const knownCase = (one: Reported, { finding, reason, author, until }: Accepted): string => {
    const text = say(
      `已知（见基线）：${visible(reason)}（${visible(author)}，到 ${until}）`,
      `known (see the baseline): ${visible(reason)} (${visible(author)}, until ${until})`,
    );
    return `    <testcase${attribute('name', name(finding, one))}${suite(one)} time="0">\n      <skipped${attribute('message', text)}/>\n      <system-out>${markup(pick(message(finding)))}</system-out>\n    </testcase>\n`;
  };
  const suite = ({ source }: Reported): string => attribute('classname', harmless(source.path));
  return {
    begin: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attribute('name', tool.name)}>\n`,
    add: (one) => {
      const failures = one.findings.filter(isFailure);
      const { query } = countBySeverity(one.findings.filter((finding) => !isFailure(finding)));
      const { accepted = [] } = one;
      const missing = unread(one);
      const counts = {
        tests: one.findings.length + accepted.length + 1,
        failures: failures.length,
        errors: missing ? 1 : 0,
        skipped: query + accepted.length,
        time: 0,
      };
      const whole = missing
        ? `<error${attribute('message', pick(missing))} type="incomplete"/>`
        : `<system-out>${markup(counted(one, words))}</system-out>`;
      const title = named(one);
      return [
        `  <testsuite${attribute('name', `${title === '' ? '' : `${title} `}${harmless(one.source.path)}`)}`,
        ...Object.entries(counts).map(([key, value]) => attribute(key, String(value))),
        '>\n',
        `    <testcase${attribute('name', say('核对完整', 'checked completely'))}${suite(one)} time="0">\n      ${whole}\n    </testcase>\n`,
        ...bySeverity(one.findings).map((finding) => testcase(one, finding)),
        ...accepted.map((known) => knownCase(one, known)),
        '  </testsuite>\n',
      ].join('');
    },
    end: () => '</testsuites>\n',
  };
}

const attribute = (name: string, value: string): string => ` ${name}="${markup(visibleLines(value))}"`;

/** A line end in an attribute would be read as a blank. */
const visibleLines = (text: string): string => text.replaceAll('\n', ' ');

const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

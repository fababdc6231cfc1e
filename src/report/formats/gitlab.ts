import type { Finding, Severity } from '../../model/finding.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { isText, lineOf } from '../../model/place.ts';
import { causeWords } from '../causes.ts';
import { harmless, visible } from '../escape.ts';
import { message } from '../messages.ts';
import { shortPlace } from '../place.ts';
import { pen } from '../style.ts';
import type { About, Writer } from '../writer.ts';
import { jsonItems } from './list.ts';
import { unread } from './unread.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', query: 'minor', note: 'info' };

/** A report of GitLab's code quality: a list of issues, each told from every other by its fingerprint. */
export function gitlabWriter({ style }: About): Writer {
  const { pick, say } = pen(style);
  const items = jsonItems('  ');
  const known = new Set<string>();
  /** The same in every run; a second finding of the same coordinates gets another. */
  const unique = (path: string, own: string): string => {
    for (let time = 1; ; time++) {
      const mark = fingerprint('gitlab', path, own, String(time));
      if (known.has(mark)) continue;
      known.add(mark);
      return mark;
    }
  };
  const issue = (found: Finding): unknown => {
    const { severity, code, place, label, cause } = found;
    const where =
      isText(place) && !place.ofParagraph ? '' : `${visible(shortPlace(place, place.path, style.language))} `;
    return {
      description: [
        `${where}${label === '' ? '' : `${visible(label)}${say('：', ': ')}`}${pick(message(found))}`,
        ...(cause ? [say('原因可能是：', 'Probably: ') + pick(causeWords(cause))] : []),
      ].join(say('。', '. ')),
      check_name: code,
      fingerprint: unique(place.path, found.fingerprint),
      severity: SEVERITY[severity],
      location: { path: inProject(place.path), lines: { begin: Math.max(1, lineOf(place)) } },
    };
  };
  return {
    begin: () => '[',
    add: (one) => {
      const { path } = one.source;
      const missing = unread(one);
      const rest = missing && {
        description: pick(missing),
        check_name: 'incomplete',
        fingerprint: unique(path, 'incomplete'),
        severity: 'major',
        location: { path: inProject(path), lines: { begin: 1 } },
      };
      return items([...one.findings.map(issue), ...(rest ? [rest] : [])]);
    },
    end: () => '\n]\n',
  };
}

/** From the root of the project, with slashes. */
const inProject = (path: string): string => harmless(path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, ''));

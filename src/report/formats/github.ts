import type { Finding, Severity } from '../../model/finding.ts';
import { isText } from '../../model/place.ts';
import { causeWords } from '../causes.ts';
import { harmless, visible } from '../escape.ts';
import { message } from '../messages.ts';
import { placeName } from '../place.ts';
import { pen, SEVERITY } from '../style.ts';
import type { About, Writer } from '../writer.ts';
import { unread } from './unread.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', query: 'warning', note: 'notice' };

/** As GitHub's own toolkit escapes them (`actions/toolkit`, `command.ts`). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, a line a finding: GitHub shows each at its file, and where it is a text, at its line. */
export function githubWriter({ style }: About): Writer {
  const { pick, say } = pen(style);
  const command = (kind: string, properties: Readonly<Record<string, string | number>>, text: string): string => {
    const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${kind} ${list.join(',')}::${data(text)}\n`;
  };
  const finding = (found: Finding): string => {
    const { severity, code, place, label, cause } = found;
    const region =
      isText(place) && !place.ofParagraph
        ? { line: place.line, endLine: place.line, col: place.column, endColumn: place.column + place.length }
        : {};
    const text = [
      ...(isText(place) && !place.ofParagraph ? [] : [placeName(place, style.language)]),
      ...(label === '' ? [] : [visible(label)]),
      pick(message(found)),
      ...(cause ? [say('原因可能是：', 'Probably: ') + pick(causeWords(cause))] : []),
    ].join('\n');
    const title = `${pick(SEVERITY[severity])} ${code} ${pick(style.titleOf(code))}`;
    return command(COMMAND[severity], { file: harmless(place.path), ...region, title }, text);
  };
  return {
    begin: () => '',
    add: (one) => {
      const missing = unread(one);
      const file = harmless(one.source.path);
      const title = say('没有核对完整', 'incomplete');
      const known = one.accepted?.length ?? 0;
      const text = say(`已知 ${known} 处（见基线），不算在内`, `${known} known (see the baseline), not counted`);
      return (
        one.findings.map(finding).join('') +
        (known > 0 ? command('notice', { file, title: say('基线', 'baseline') }, text) : '') +
        (missing ? command('warning', { file, title }, pick(missing)) : '')
      );
    },
    end: () => '',
  };
}

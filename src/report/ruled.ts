import { visible } from './escape.ts';
import { width, wrapText } from './width.ts';

/**
 * A ruled table whose columns have fixed widths. A workbook has figures by the hundred thousand: the library that draws the
 * other tables takes a millisecond a row.
 */
export function ruled(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  right = 2,
): string {
  const rule = (left: string, middle: string, end: string): string =>
    `${left}${widths.map((columns) => '─'.repeat(columns + 2)).join(middle)}${end}`;
  const drawn = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, column) => {
      const text = visible(cell);
      return width(text) < widths[column]! ? [text] : wrapText(text, widths[column]! - 1, '');
    });
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const fields = wrapped.map((lines, column) => {
        const text = lines[line] ?? '';
        const rest = ' '.repeat(Math.max(0, widths[column]! - width(text)));
        return column === right ? ` ${rest}${text} ` : ` ${text}${rest} `;
      });
      return `│${fields.join('│')}│`;
    });
  };
  return [rule('┌', '┬', '┐'), ...drawn(head), rule('├', '┼', '┤'), ...rows.flatMap(drawn), rule('└', '┴', '┘')].join(
    '\n',
  );
}

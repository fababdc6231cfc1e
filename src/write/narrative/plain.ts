import { isHeading, type Narrative, textOfRun } from './document.ts';

/** A line for each heading and paragraph, with a blank line before a heading. */
export const plainText = (narrative: Narrative): string =>
  `${narrative
    .map((block, index) =>
      isHeading(block) ? `${index === 0 ? '' : '\n'}${block.text}` : block.runs.map(textOfRun).join(''),
    )
    .join('\n')}\n`;

/** What Markdown would read as a mark. */
const MARK = /[\\`*_[\]<>#|~]|^(?=[-+=])|^\d+(?=[.)])/gu;
const escaped = (text: string): string => text.replace(MARK, (mark) => (/^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));

/** The same as Markdown: marks to be filled in are set off in bold. */
export const markdown = (narrative: Narrative): string =>
  `${narrative
    .map((block) =>
      isHeading(block)
        ? `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
        : block.runs.map((run) => (typeof run === 'string' ? escaped(run) : `**${escaped(textOfRun(run))}**`)).join(''),
    )
    .join('\n\n')}\n`;

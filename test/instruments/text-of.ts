import { recognised } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { type Paragraph, placeIn } from '../../src/model/text.ts';
import { open } from '../../src/read/open.ts';
import { openText } from '../../src/read/open-text.ts';

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** The running text of a YAML report, with the lines it was read from. */
export function textOfYaml(text: string | Uint8Array): Read {
  const opened = open('报告.yaml', bytesOf(text));
  return { paragraphs: recognised(opened)?.text ?? [], lines: opened.source.lines };
}

/** The same of a text by itself; of one that is not read there is nothing. */
export function textOf(text: string | Uint8Array, path = '说明.txt'): Read {
  const opened = openText(path, bytesOf(text));
  if (!opened) throw new Error('a Word document is read elsewhere');
  const { source } = opened;
  const report = recognised({ source, root: undefined, book: undefined, problems: [], texts: [opened] });
  return { paragraphs: report?.text ?? [], lines: source.lines };
}

export type Read = { readonly paragraphs: readonly Paragraph[]; readonly lines: readonly string[] };

export const texts = ({ paragraphs }: Read): string[] => paragraphs.map(({ text }) => text);

/** Characters whose place does not hold them; a blank that was put in stands nowhere. */
export function astray(
  { paragraphs, lines }: Read,
  differs: (shown: string, read: string) => boolean = (a, b) => a !== b,
) {
  return paragraphs.flatMap((paragraph) =>
    paragraph.text.split('').flatMap((char, at) => {
      const place = placeIn(paragraph, at, 1);
      if (!isText(place) || /\s/u.test(char)) return [];
      const shown = lines[place.line - 1]?.[place.column - 1] ?? '';
      return differs(shown, char) ? [`${char} in “${paragraph.text}” at ${place.line}:${place.column} (${shown})`] : [];
    }),
  );
}

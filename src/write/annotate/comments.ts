import { cellText, escapeXml, plainText } from '../xml-text.ts';
import { HEAD } from './namespaces.ts';
import { append, type Patch, patched } from './patch.ts';
import { attribute, childOf, type Element, parse, prefixOf } from './tags.ts';

/** What our comment at a cell says; its first line is a heading. */
export type Said = { readonly cell: string; readonly text: string };

/** Stands between what a comment said before and what is said now. */
const RULE = '────────────';

/** A part of nothing but these comments. */
export function newComments(said: readonly Said[], author: string, main: string): string {
  const list = said.map((one) => comment(one, 0, '')).join('');
  return `${HEAD}<comments xmlns="${main}"><authors><author>${escapeXml(author)}</author></authors><commentList>${list}</commentList></comments>`;
}

export type Extended = {
  readonly text: string;
  /** Cells that had a comment, and all it says now. */
  readonly grown: readonly Said[];
  /** Cells that had none. */
  readonly added: readonly Said[];
  /** All cells with a comment, those before among them, with what is said there. */
  readonly all: readonly Said[];
};

/**
 * The comments of a sheet with ours among them: put behind what is said at a cell, or as new ones. What stands there already,
 * word for word, is not said again.
 */
export function extendedComments(text: string, said: readonly Said[], author: string): Extended {
  const root = parse(text);
  const p = prefixOf(root);
  const list = childOf(root, 'commentList');
  const authors = childOf(root, 'authors');
  const before = new Map(
    (list?.children ?? []).map((own) => [attribute(text, own, 'ref')?.raw.toUpperCase() ?? '', own] as const),
  );
  const patches: Patch[] = [];
  const grown: Said[] = [];
  const added: Said[] = [];
  for (const one of said) {
    const own = before.get(one.cell);
    if (!own) {
      added.push(one);
      continue;
    }
    const old = wordsOf(text, own);
    if (old.includes(one.text)) continue;
    grown.push({ cell: one.cell, text: `${old}\n${RULE}\n${one.text}` });
    patches.push(behind(text, own, `\n${RULE}\n`, one.text, p));
  }
  if (added.length > 0) {
    const id = authors?.children.length ?? 0;
    const name = `<${p}author>${escapeXml(author)}</${p}author>`;
    const comments = added.map((one) => comment(one, id, p)).join('');
    if (authors) patches.push(append(text, authors, name));
    if (list) patches.push(append(text, list, comments));
    const missing = `${authors ? '' : `<${p}authors>${name}</${p}authors>`}${list ? '' : `<${p}commentList>${comments}</${p}commentList>`}`;
    if (missing !== '') patches.push(append(text, root, missing));
  }
  const kept = [...before].map(([cell, own]): Said => ({ cell, text: wordsOf(text, own) }));
  return { text: patched(text, patches), grown, added, all: [...kept, ...added] };
}

/** What a comment says, as plain text. */
function wordsOf(text: string, comment: Element): string {
  const own = childOf(comment, 'text');
  const pieces: string[] = [];
  const walk = (element: Element): void => {
    if (element.local === 'rPh') return;
    if (element.local === 't' && element.kind !== 'empty')
      pieces.push(plainText(text.slice(element.to, element.close)));
    for (const child of element.children) walk(child);
  };
  if (own) walk(own);
  return pieces.join('');
}

/** Puts text behind that of a comment. One that is not set in runs becomes one, for the two are not mixed. */
function behind(text: string, comment: Element, rule: string, more: string, p: string): Patch {
  const own = childOf(comment, 'text');
  const fresh = runs(more, p, rule);
  if (!own) return append(text, comment, `<${p}text>${fresh}</${p}text>`);
  const set = own.children.filter(({ local }) => local === 'r').at(-1);
  if (set) return { from: set.end, to: set.end, text: fresh };
  const bare = childOf(own, 't');
  if (!bare) return append(text, own, fresh);
  return { from: bare.from, to: bare.end, text: `<${p}r>${text.slice(bare.from, bare.end)}</${p}r>${fresh}` };
}

const comment = ({ cell, text }: Said, author: number, p: string): string =>
  `<${p}comment ref="${cell}" authorId="${author}" shapeId="0"><${p}text>${runs(text, p)}</${p}text></${p}comment>`;

/** The first line in bold. */
function runs(text: string, p: string, rule = ''): string {
  const [heading = '', ...rest] = text.split('\n');
  return (
    (rule === '' ? '' : run(rule, p, false)) +
    run(heading, p, true) +
    (rest.length === 0 ? '' : run(`\n${rest.join('\n')}`, p, false))
  );
}

const run = (text: string, p: string, bold: boolean): string =>
  `<${p}r><${p}rPr>${bold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr><${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;

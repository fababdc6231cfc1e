import type { Base } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import type { Draft } from './drafts.ts';
import { isPart, type List } from './lists.ts';

/** The lists that are open at a place of the text. */
export class OpenLists {
  /** Lists that whole paragraphs open, and those of the sentence, each the outermost first. */
  private outer: List[] = [];
  private inner: List[] = [];
  /** The paragraph listed parts of what it does not state. */
  headless = false;
  private opened = 0;
  private purposes: { readonly payer: Draft; readonly id: number } | undefined;
  /** Lists that have a part. */
  private readonly parts = new Set<number>();

  /** The list a figure is a part of. */
  get nearest(): List | undefined {
    return this.inner.at(-1) ?? this.outer.at(-1);
  }

  /** That of the sentence. */
  get ofSentence(): List | undefined {
    return this.inner.at(-1);
  }

  opensAt(depth: number): boolean {
    return this.inner.some((list) => list.depth === depth);
  }

  /** A paragraph opens one: its level is that of the numbers of what it lists. */
  openBelow(record: Draft, level: number): void {
    this.outer.push({ record, level, depth: 0, id: this.opened++ });
  }

  open(record: Draft, depth: number, more: { readonly part?: number; readonly past?: Base | undefined } = {}): void {
    const { part, past } = more;
    const own = { ...(part !== undefined && { part }), ...(past && { past }) };
    this.inner.push({ record, level: 0, depth, id: this.opened++, ...own });
  }

  /** What is listed anew is no longer listed as it was. */
  reopen(record: Draft, depth: number, more: { readonly part: number; readonly past: Base | undefined }): void {
    this.inner = this.inner.filter((list) => list.record !== record);
    this.open(record, depth, more);
  }

  endSentence(): void {
    this.inner = [];
  }

  endAll(): void {
    this.outer = [];
  }

  /** A numbered line ends lists as deep as it. */
  endLevel(level: number): void {
    this.outer = this.outer.filter((list) => list.level < level);
  }

  /** What a bracket said is over. */
  endBracket(depth: number): void {
    this.inner = this.inner.filter((list) => list.depth <= depth);
  }

  /** …，其中：…，2024年…: what names this year is no part of last year's. */
  endPast(): void {
    this.inner = this.inner.filter(({ past }) => !past);
  }

  /** 会议费 is no part of “三公”经费: the list is over. */
  leave(at: Reading): void {
    for (const lists of [this.inner, this.outer]) {
      while (lists.length > 0 && !isPart(lists.at(-1)!.record, at)) lists.pop();
      if (lists.length > 0) return;
    }
  }

  hasParts({ id }: List): boolean {
    return this.parts.has(id);
  }

  /** In one of the parts, and no part of the list itself. */
  addWithin(holder: Draft, record: Draft): void {
    record.head = holder.id;
    record.list = this.opened++;
  }

  /** What the money of a record is for is one list, beside those of its parts. */
  addPurpose(payer: Draft, record: Draft): void {
    if (this.purposes?.payer !== payer) this.purposes = { payer, id: this.opened++ };
    record.head = payer.id;
    record.list = this.purposes.id;
  }

  addPart({ record: head, id }: List, record: Draft): void {
    record.head = head.id;
    record.list = id;
    this.parts.add(id);
  }
}

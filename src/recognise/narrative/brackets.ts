/** How many brackets are open at a place, and what stands before the one that a figure stands in. */
export class Brackets {
  private readonly text: string;
  private depth = 0;
  /** Up to where they were counted. */
  private counted = 0;
  /** What stands before the bracket that is open. */
  private before = '';

  constructor(text: string) {
    this.text = text;
  }

  /** Brackets open before a place of the compact text; places are asked for in order. */
  depthAt(to: number): number {
    for (; this.counted < to; this.counted++) {
      const char = this.text[this.counted];
      if (char === '(') this.depth++;
      else if (char === ')' && this.depth > 0) this.depth--;
    }
    return this.depth;
  }

  /** 财政拨款收入（含上年结转137.45: what stands before the bracket is what it is a bracket of. */
  enter(words: string): string | undefined {
    const open = words.lastIndexOf('(');
    if (open <= 0 || words.indexOf(')', open) >= 0) return undefined;
    this.before = words.slice(0, open);
    return this.before;
  }

  /** 财政拨款收入（含上年结转137.45万元）10637.45: the words before the bracket are those of the figure behind it. */
  leave(words: string): string {
    const { before } = this;
    if (before === '' || !words.includes(')')) return words;
    this.before = '';
    return words === ')' ? before : words;
  }
}

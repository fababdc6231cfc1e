/** How many texts are remembered at a time, and how long they may be: what is met once in a run is not worth keeping. */
const MOST = 4_000;
const LONGEST = 100;

/**
 * What was worked out of short texts before. The reports of a run have most of their words in common, so what depends on a
 * text alone outlives a report; it is forgotten all at once when there is too much of it.
 */
export class Remembered<V> {
  private readonly known = new Map<string, V>();

  of(text: string, make: (text: string) => V): V {
    if (text.length > LONGEST) return make(text);
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(text, made);
    return made;
  }
}

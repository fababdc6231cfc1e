/** The items of a JSON list, each on lines of its own, parted by commas: what a writer adds to a document item by item. */
export function jsonItems(indent: string): (items: readonly unknown[]) => string {
  let first = true;
  return (items) =>
    items
      .map((item) => {
        const lead = first ? '\n' : ',\n';
        first = false;
        return lead + indent + nested(item, indent);
      })
      .join('');
}

/** A value as JSON, further in by `indent` from its second line on. */
export const nested = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

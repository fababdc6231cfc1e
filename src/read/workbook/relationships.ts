import type { Parts } from './part.ts';
import { partText } from './text.ts';
import { END, OPEN, Xml } from './xml.ts';

export type Relationship = {
  readonly id: string;
  /** Last word of its type: the same in both editions of the standard. */
  readonly type: string;
  /** Name of a part, or whatever an external one says. */
  readonly target: string;
  readonly external: boolean;
};

/** What a part refers to; the archive itself is the part ''. */
export function relationships(parts: Parts, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = parts.read(name);
  if (!bytes) return [];
  const xml = new Xml(partText(bytes, name), name);
  const found: Relationship[] = [];
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || !xml.is('Relationship')) continue;
    const attributes = xml.attributes();
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    found.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1)!,
      target: external ? target : resolved(part.slice(0, slash), target),
      external,
    });
  }
  return found;
}

/** A target is meant from the folder of the part that names it, or from the root. */
function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = (plain.startsWith('/') ? plain : `${folder}${plain}`).split('/');
  const path: string[] = [];
  for (const step of steps)
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

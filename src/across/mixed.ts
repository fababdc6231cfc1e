import type { Coordinates } from '../model/coordinates.ts';
import type { Half } from '../model/halves.ts';

/**
 * A name for a set of things, whatever order they are met in: 128 bits, in which the hashes of its members are added up. Not
 * for keeping secrets: it tells reports apart that nobody made to be mistaken for one another.
 */
export class Mixed {
  private readonly lanes = new Uint32Array(4);

  /** @param amount 0 where there is none */
  add(frame: number, entry: number, amount: bigint): void {
    // Those that are not the same to fifteen digits are told apart.
    const number = Number(amount);
    const high = Math.floor(number / 0x1_0000_0000);
    const low = number - high * 0x1_0000_0000;
    const { lanes } = this;
    for (let lane = 0; lane < lanes.length; lane++) {
      let hash = Math.imul(SEEDS[lane]! ^ frame, 0xcc9e2d51);
      hash = Math.imul(spread(hash) ^ entry, 0x1b873593);
      hash = Math.imul(spread(hash) ^ high, 0x85ebca6b);
      hash = Math.imul(spread(hash) ^ low, 0xe6546b64 | 1);
      lanes[lane]! += spread(Math.imul(spread(hash), 0xc2b2ae35));
    }
  }

  text(length: number): string {
    const bytes = Buffer.alloc(16);
    for (const [at, lane] of this.lanes.entries()) bytes.writeUInt32BE(lane, 4 * at);
    return bytes.toString('base64url').slice(0, length);
  }
}

const SEEDS = [0x9e3779b9, 0x7f4a7c15, 0x94d049bb, 0x2545f491] as const;

const spread = (hash: number): number => hash ^ (hash >>> 15);

/** Two numbers for coordinates: the same in every run, and worked out once for each half. */
export class Places {
  private readonly known = new Map<Half, number>();

  of({ frame, entry }: Coordinates): readonly [number, number] {
    return [this.hashOf(frame), this.hashOf(entry)];
  }

  private hashOf(half: Half): number {
    let hash = this.known.get(half);
    if (hash === undefined) {
      hash = hashOf(half.text);
      this.known.set(half, hash);
    }
    return hash;
  }
}

/** FNV-1a over the characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

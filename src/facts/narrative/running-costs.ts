import type { Reading } from '../../model/coordinates.ts';
import type { Draft } from './drafts.ts';
import { economicBelow } from './path.ts';
import type { Scene } from './scene.ts';

/** What 机关运行经费 is spent on: goods, services and equipment. */
const CLASSES = ['302', '310'] as const;

/**
 * 机关运行经费24.5万元，其中：办公费11.4万元、会议费…: the subject of 公用经费 that the words for a part name; as much as that it is where
 * 机关运行经费 is all of 公用经费.
 */
export function runningCost(scene: Scene, head: Draft | undefined, words: string): Reading | undefined {
  const { flow, fund, item } = head?.reading ?? {};
  if (item !== '机关运行经费') return undefined;
  const code = CLASSES.flatMap((above) => economicBelow(words, above, scene.lexicon.subjects) ?? [])[0];
  if (code === undefined) return undefined;
  return { ...code, ...(flow && { flow }), ...(fund && { fund }), nature: '公用经费' };
}

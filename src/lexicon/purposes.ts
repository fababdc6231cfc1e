const FOR = /^(?:主要|重点|其中|具体|全部)*(?:用于)?/u;
const DOING = /^(?:开展|实施|推进|支付|保障|安排|落实)/u;

/** 主要用于开展水资源监测: the words without those that say what money is for, and the name alone. */
export function purposesIn(words: string): readonly string[] {
  const bare = words.replace(FOR, '');
  return [bare, bare.replace(DOING, '')].filter((name, i, all) => name !== '' && all.indexOf(name) === i);
}

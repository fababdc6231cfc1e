/**
 * The dimensions of a figure and the closed trees of members (dimensional fact model: fact, dimension, member).
 * Members keep their official Chinese terms; open trees (classifications) are ordered by code.
 */

export const DIMENSIONS = [
  'flow',
  'basis',
  'measure',
  'origin',
  'fund',
  'nature',
  'function',
  'economic',
  'govEconomic',
  'receipt',
  'project',
  'budgetUnit',
  'item',
  'category',
  'goods',
  'method',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The root of every tree of members: no narrowing in that dimension. */
export const ALL = '合计';

/**
 * The root of the memo items (三公, 机关运行经费, 采购, …). They are a space of their own: in this dimension `合计` means
 * ordinary spending, which neither covers an item nor is covered by one.
 */
export const ITEMS = '专项';

type Tree = { readonly [member: string]: Tree };

/** Parts the name of a member from what it stands under: a kind within a kind, a subject without a code of its own. */
export const WITHIN = '\u203a';

/** Money that elsewhere is a fund beside others, listed as a part of one. */
const within = (fund: string, ...parts: readonly string[]): Tree =>
  Object.fromEntries(parts.map((part) => [`${fund}${WITHIN}${part}`, {}]));

/** What a government takes itself; a department has no such income. */
export const TAXES: readonly string[] = [
  '增值税',
  '企业所得税',
  '个人所得税',
  '资源税',
  '城市维护建设税',
  '房产税',
  '印花税',
  '城镇土地使用税',
  '土地增值税',
  '车船税',
  '耕地占用税',
  '契税',
  '烟叶税',
  '环境保护税',
  '营业税',
  '其他税收收入',
];

/** Below `合计`; who is listed under whom is fixed by the budget law's accounts and the disclosure forms. */
const CLOSED: { readonly [D in Dimension]?: Tree } = {
  origin: { 不含结转: { 当年预算安排: {}, 使用非财政拨款结余: {} }, 上年结转: {} },
  fund: {
    财政拨款: {
      一般公共预算: {
        经费拨款: {},
        专项拨款: {},
        税收收入: Object.fromEntries(TAXES.map((tax): [string, Tree] => [tax, {}])),
        非税收入: { 专项收入: {}, 行政事业性收费收入: {}, 罚没收入: {}, 国有资源有偿使用收入: {} },
        ...within('一般公共预算', '上级转移支付', '上级补助收入', '本级财力', '一般债券', '债券资金'),
        ...within('一般公共预算', '专项收入', '行政事业性收费收入', '罚没收入', '国有资源有偿使用收入'),
      },
      政府性基金预算: within('政府性基金预算', '上级转移支付', '本级财力', '专项债券', '债券资金'),
      国有资本经营预算: within('国有资本经营预算', '上级转移支付', '本级财力'),
    },
    非财政拨款: {
      财政专户管理资金: { 教育收费: {}, 其他专户资金: {} },
      单位资金: {
        债务资金: {},
        事业收入: { 医疗收入: { 门诊收入: {}, 住院收入: {} }, 科教收入: {}, 科研事业收入: {}, 教育事业收入: {} },
        事业单位经营收入: {},
        上级补助收入: within('上级补助收入', '一般公共预算', '政府性基金预算', '国有资本经营预算'),
        附属单位上缴收入: {},
        其他收入: {},
      },
    },
  },
  nature: {
    本年支出: {
      基本支出: { 人员经费: {}, 公用经费: {} },
      项目支出及其他支出: {
        项目支出: {
          其他运转类项目: {},
          特定目标类项目: {},
          一般性项目: {},
          专项资金项目: {},
          通用项目: {},
          专用项目: {},
          经常性项目: {},
          一次性项目: {},
          行政事业类项目: {},
          建设类项目: {},
          单位履职类项目: {},
          专项业务类项目: {},
        },
        单位预留机动经费: {},
        上缴上级支出: {},
        事业单位经营支出: {},
        对附属单位补助支出: {},
        预备费: {},
        转移性支出: {},
        债务还本支出: {},
        债务付息支出: {},
        债务发行费用支出: {},
      },
    },
    结转下年: {},
  },
  item: {
    '“三公”经费': {
      '因公出国（境）费': {},
      公务接待费: {},
      公务用车购置及运行费: { 公务用车购置费: {}, 公务用车运行维护费: {} },
    },
    会议培训费: { 会议费: {}, 培训费: {} },
    机关运行经费: {},
    政府采购: { 政府采购货物: {}, 政府采购工程: {}, 政府采购服务: {} },
    政府购买服务: {},
    行政经费: {},
    对下转移支付: {},
    债务支出: { 债务还本支出: {}, 债务付息支出: {}, 债务发行费用支出: {} },
  },
};

/**
 * Members put together from others' parts: the 运转类 projects of the integrated budget system are 公用经费 and 其他运转类项目. They
 * stand below what they share with those, beside the tree's own members there, and no total is broken down into them by definition.
 */
const ACROSS: { readonly [D in Dimension]?: { readonly [member: string]: readonly string[] } } = {
  nature: { 运转类项目: ['公用经费', '其他运转类项目'] },
};

/** Classifications whose members are codes: 类 3 digits, 款 5, 项 7; a child's code begins with its parent's. */
const BY_CODE: ReadonlySet<Dimension> = new Set(['function', 'economic', 'govEconomic', 'receipt']);
export const isByCode = (dimension: Dimension): boolean => BY_CODE.has(dimension);

type Parents = { readonly root: string; readonly isByCode: boolean; readonly parents: Map<string, string> };

const PARENTS = new Map<Dimension, Parents>();
const CHILDREN = new Map<Dimension, Map<string, readonly string[]>>();
for (const dimension of DIMENSIONS) {
  const parents = new Map<string, string>();
  const children = new Map<string, readonly string[]>();
  const index = (parent: string, tree: Tree): void => {
    children.set(parent, Object.keys(tree));
    for (const [member, below] of Object.entries(tree)) {
      parents.set(member, parent);
      index(member, below);
    }
  };
  index(rootOf(dimension), CLOSED[dimension] ?? {});
  PARENTS.set(dimension, { root: rootOf(dimension), isByCode: isByCode(dimension), parents });
  CHILDREN.set(dimension, children);
}

// Bonds are in none of the funds of the tree: nothing is broken down into them by definition.
for (const kind of ['一般债券', '专项债券']) PARENTS.get('fund')!.parents.set(kind, '债券资金');

function rootOf(dimension: Dimension): string {
  return dimension === 'item' ? ITEMS : ALL;
}

/** Lists whose members are whatever names a report gives them. */
const BY_NAME: ReadonlySet<Dimension> = new Set(['project', 'budgetUnit', 'category', 'goods', 'method']);

/** Open trees have no total but the root. */
export const isOpen = (dimension: Dimension): boolean => BY_CODE.has(dimension) || BY_NAME.has(dimension);

/** The member next above, or `undefined` for the root. A member outside its closed tree hangs below the root. */
export function parentOf(dimension: Dimension, member: string): string | undefined {
  if (member === ALL) return undefined;
  const { root, isByCode, parents } = PARENTS.get(dimension)!;
  if (member === root) return undefined;
  if (!isByCode) {
    const known = parents.get(member);
    if (known !== undefined) return known;
    const last = member.lastIndexOf(WITHIN);
    return last < 0 ? root : member.slice(0, last);
  }
  // A subject known by its name alone hangs below the code it stands under.
  const under = member.lastIndexOf(WITHIN);
  if (under > 0) return member.slice(0, under);
  return member.length > 3 && isCode(member) ? member.slice(0, -2) : ALL;
}

function isCode(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char < 48 || char > 57) return false;
  }
  return true;
}

/** Members next below in a closed tree; empty for leaves and for open trees. */
export const childrenOf = (dimension: Dimension, member: string): readonly string[] =>
  CHILDREN.get(dimension)!.get(member) ?? [];

/** The member itself, then everything above it up to the root. */
export function lineage(dimension: Dimension, member: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = member; at !== undefined; at = parentOf(dimension, at)) line.push(at);
  return line;
}

/** A member that stands under another as its part, where money is so listed; nothing where it is not. */
export function partWithin(dimension: Dimension, whole: string, part: string): string | undefined {
  const member = `${whole}${WITHIN}${part}`;
  return childrenOf(dimension, whole).includes(member) ? member : undefined;
}

/** A member of a closed tree that no definition places there: below the root, beside what the root is broken down into. */
export function standsApart(dimension: Dimension, member: string): boolean {
  const outermost = lineage(dimension, member).at(-2);
  return outermost !== undefined && !isOpen(dimension) && !childrenOf(dimension, rootOf(dimension)).includes(outermost);
}

/** As a part of what it is listed under: by definition, or because it may be of anything. */
export const listedWithin = (dimension: Dimension, whole: string, part: string): string | undefined =>
  partWithin(dimension, whole, part) ??
  (whole !== part && standsApart(dimension, part) ? `${whole}${WITHIN}${part}` : undefined);

/** True where `upper` is `lower` or stands above it. */
export function covers(dimension: Dimension, upper: string, lower: string): boolean {
  if (upper === lower) return true;
  // Nothing stands above a root, nor below `合计` in a tree whose root is another.
  if (lower === ALL || upper === ALL) return lower !== ALL && rootOf(dimension) === ALL;
  for (let at: string | undefined = lower; at !== undefined; at = parentOf(dimension, at))
    if (at === upper) return true;
  return ACROSS[dimension]?.[upper]?.some((part) => covers(dimension, part, lower)) ?? false;
}

/** True where something can belong to both: one covers the other, or they have a part in common. */
export const overlaps = (dimension: Dimension, one: string, other: string): boolean =>
  covers(dimension, one, other) ||
  covers(dimension, other, one) ||
  (ACROSS[dimension]?.[one]?.some((part) => covers(dimension, other, part)) ?? false) ||
  (ACROSS[dimension]?.[other]?.some((part) => covers(dimension, one, part)) ?? false);

/** Put together from others' parts. */
export const isAcross = (dimension: Dimension, member: string): boolean => ACROSS[dimension]?.[member] !== undefined;

/** The members that money stated for `member` may belong to: its lineage, and where it is put together from parts, theirs. */
export function taken(dimension: Dimension, member: string): readonly string[] {
  const parts = ACROSS[dimension]?.[member];
  if (!parts) return lineage(dimension, member);
  return [...new Set([member, ...parts].flatMap((part) => lineage(dimension, part)))];
}

/** What stands above a member besides its lineage. */
export const acrossAbove = (dimension: Dimension, member: string): readonly string[] => {
  const members = ACROSS[dimension];
  return members ? Object.keys(members).filter((one) => one !== member && covers(dimension, one, member)) : [];
};

/** The lowest member that covers all of `members`. */
export function lowestCommon(dimension: Dimension, members: readonly string[]): string {
  const [first, ...rest] = members;
  if (first === undefined) return rootOf(dimension);
  return (
    lineage(dimension, first).find((candidate) => rest.every((member) => covers(dimension, candidate, member))) ??
    rootOf(dimension)
  );
}

for (const [dimension, members] of Object.entries(ACROSS) as [Dimension, Readonly<Record<string, readonly string[]>>][])
  for (const [member, parts] of Object.entries(members)) {
    PARENTS.get(dimension)!.parents.set(member, lowestCommon(dimension, parts));
    CHILDREN.get(dimension)!.set(member, parts);
  }

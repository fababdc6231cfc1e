/** What is used of mammoth's document tree. */
export type WordNode = {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  /** Of a table the widths of its columns: see `plainParts`. */
  readonly styleId?: string | null;
  /** Looks that stand for something else: see `plainParts`. */
  readonly alignment?: string | null;
  readonly verticalAlignment?: string;
  readonly isSmallCaps?: boolean;
  readonly isAllCaps?: boolean;
  /** Twips, as digits. */
  readonly indent?: { readonly start?: string | null; readonly firstLine?: string | null } | null;
  readonly numbering?: { readonly level: string } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordNode[];
};

export type WordTree = WordNode & {
  readonly notes?: { readonly resolve: (reference: WordNode) => WordNode | undefined };
};

/** The paragraphs in a node, those in tables within it among them. */
export function paragraphsIn(node: WordNode): readonly WordNode[] {
  if (node.type === 'paragraph') return [node];
  return (node.children ?? []).flatMap(paragraphsIn);
}

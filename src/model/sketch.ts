/** A sheet as it is to look: cells that may span columns and rows, from the top. Columns and rows count from 1. */
export type Sketch = {
  /** What the sheet is called. */
  readonly name: string;
  /** In the characters of Latin type that Excel measures columns by. */
  readonly widths: readonly number[];
  readonly rows: readonly SketchRow[];
};

export type SketchRow = { readonly cells: readonly SketchCell[]; readonly height?: number };

export type SketchCell = {
  readonly column: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly text?: string;
  /** Digits times ten to the minus `decimals`. */
  readonly figure?: { readonly digits: bigint; readonly decimals: number };
  readonly look: 'title' | 'heading' | 'label' | 'centre' | 'text' | 'amount';
};

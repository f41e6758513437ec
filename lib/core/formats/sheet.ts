/** A table as spreadsheets and CSV files hold it: what it shows is decided once, how it is written by each form. */

/** `undefined` and '' are empty cells; numbers stay numbers, whatever their sign. */
export type SheetCell = string | number | boolean | undefined;

export interface SheetColumn {
  title: string;
  /** In characters of the spreadsheet's font; of a Han character count two. */
  width?: number;
  /** Long text: lines are broken within the cell. */
  wrap?: boolean;
}

export interface Sheet {
  /** Name of the sheet; those of one workbook are made different where they are alike. */
  name: string;
  columns: readonly SheetColumn[];
  /** Cells in the order of the columns. */
  rows: readonly (readonly SheetCell[])[];
}

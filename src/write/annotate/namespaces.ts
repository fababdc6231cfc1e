/** The two editions of the standard name the same things differently; a file keeps to one of them. */
export type Namespaces = {
  readonly main: string;
  /** Of the attribute `r:id`, and what types of relations begin with. */
  readonly relations: string;
};

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** By what the workbook part says of itself. */
export const namespacesOf = (workbook: string): Namespaces =>
  workbook.slice(0, 4000).includes(STRICT.main) ? STRICT : TRANSITIONAL;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type DataIssueCode =
  | 'missing-file'
  | 'truncated-gzip'
  | 'missing-column'
  | 'non-numeric'
  | 'file-name'
  | 'unsupported-layout'
  | 'missing-candidate'
  | 'unknown-room'
  | 'unknown-scene'
  | 'unknown-trial'
  | 'unknown-target'
  | 'unknown-collider'
  | 'unpaired-row';

/** Something wrong with a file of a data set. */
export interface DataIssue {
  readonly code: DataIssueCode;
  readonly file: string;
  /** 1-based, the header is line 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

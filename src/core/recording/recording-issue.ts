/** What can be wrong with a recording's bytes. */
export type RecordingIssueCode =
  | 'not-a-recording'
  | 'too-new'
  | 'damaged-header'
  | 'invalid-header'
  | 'truncated'
  | 'damaged-block'
  | 'missing-block'
  | 'damaged-footer'
  | 'too-large'
  | 'unreadable';

/** Something wrong with a recording, at a place in its bytes. */
export interface RecordingIssue {
  readonly code: RecordingIssueCode;
  readonly byteOffset: number;
  readonly message: string;
}

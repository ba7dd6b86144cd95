/** What the main thread asks of the file worker. */
export type FileRequest = { readonly id: number } & (
  | { readonly type: 'create'; readonly name: string }
  | { readonly type: 'write'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly offset: number }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'delete'; readonly name: string }
);

/** What a request came to; `error` names what went wrong. */
export interface FileReply {
  readonly id: number;
  readonly error: string | null;
}

/** Folder of the recordings in the origin's private file system. */
export const FOLDER = 'heed-recordings';
export const ENDING = '.heed';

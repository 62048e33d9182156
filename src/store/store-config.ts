/** Where the store is. */
export type StoreConfig =
  /** A database that processes may share; the folder is this machine's. */
  | { readonly type: 'postgres'; readonly url: string; readonly folder: string }
  /** A file in the folder of what Sherpa keeps. */
  | { readonly type: 'sqlite'; readonly folder: string }
  /** Gone with the process: for the playground. */
  | { readonly type: 'memory' };

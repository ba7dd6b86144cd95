/** Something that others wait for until it is in a certain state. */
export interface Readiness<Key> {
  /** Resolves at once when the state is `key`, else as soon as it becomes so. */
  until(key: Key): Promise<void>;
  become(key: Key): void;
}

export function createReadiness<Key>(): Readiness<Key> {
  let current: Key | null = null;
  let waiting: { readonly key: Key; readonly resolve: () => void }[] = [];
  return {
    until: (key) => (current === key ? Promise.resolve() : new Promise((resolve) => waiting.push({ key, resolve }))),
    become(key) {
      current = key;
      const due = waiting.filter((entry) => entry.key === key);
      waiting = waiting.filter((entry) => entry.key !== key);
      for (const { resolve } of due) resolve();
    },
  };
}

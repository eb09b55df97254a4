type Changes = Record<string, { newValue?: unknown }>;

/** What is needed of `storage.local`: the browser's own object in both browsers, or a stand-in. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  onChanged: { addListener(listener: (changes: Changes) => void): void };
}

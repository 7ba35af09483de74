const key = 'draft';

/** What a person has typed and could not save, kept in this tab while they sign in again. */
export class Drafts<T> {
  readonly #person: string;
  readonly #storage: Storage;

  /** @param person whose drafts; nobody else who signs in gets them */
  constructor(person: string, storage: Storage = sessionStorage) {
    this.#person = person;
    this.#storage = storage;
  }

  keep(draft: T): void {
    this.#storage.setItem(key, JSON.stringify({ person: this.#person, draft }));
  }

  /** The draft that was kept, once. */
  take(): T | null {
    const kept = this.#storage.getItem(key);
    this.forget();
    if (kept === null) {
      return null;
    }

    const { person, draft } = JSON.parse(kept) as { person: string; draft: T };
    return person === this.#person ? draft : null;
  }

  forget(): void {
    this.#storage.removeItem(key);
  }
}

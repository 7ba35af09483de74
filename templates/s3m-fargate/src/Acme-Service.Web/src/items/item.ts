/** What a person fills in. */
export interface ItemDraft {
  readonly name: string;
  readonly description: string | null;
  readonly quantity: number;
}

/** An item as the API answers it; it has further members. */
export interface Item extends ItemDraft {
  readonly id: string;
  readonly version: number;
  /** As ISO 8601 writes it. */
  readonly updatedAt: string;
}

export interface ItemPage {
  readonly items: readonly Item[];
  /** Asks for the next page; null on the last one. */
  readonly nextCursor: string | null;
  /** Whether the caller may create, change and delete; an API whose callers need not sign in does not say it. */
  readonly mayWrite?: boolean;
}

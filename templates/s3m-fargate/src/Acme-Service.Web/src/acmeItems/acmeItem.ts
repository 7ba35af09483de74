/** What a person fills in. */
export interface AcmeItemDraft {
  readonly name: string;
  readonly description: string | null;
  readonly quantity: number;
}

/** An acme item as the API answers it; it has further members. */
export interface AcmeItem extends AcmeItemDraft {
  readonly id: string;
  readonly version: number;
  /** As ISO 8601 writes it. */
  readonly updatedAt: string;
}

export interface AcmeItemPage {
  readonly acmeItems: readonly AcmeItem[];
  /** Asks for the next page; null on the last one. */
  readonly nextCursor: string | null;
  /** Whether the caller may create, change and delete; an API whose callers need not sign in does not say it. */
  readonly mayWrite?: boolean;
}

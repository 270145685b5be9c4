import type { DocumentNode } from 'graphql';

/** Documents that are kept parsed and checked; what hangs on them (plans, costs, compiled code) goes with them. */
const MOST_DOCUMENTS = 400;

/** Keeps the documents that clients send again and again; the oldest make room, however many different ones are sent. */
export class DocumentStore {
  private readonly documents = new Map<string, DocumentNode>();

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.documents.get(key);
    if (document && this.documents.size === MOST_DOCUMENTS) this.touch(key, document);
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.touch(key, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > MOST_DOCUMENTS && oldest !== undefined) this.documents.delete(oldest);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }

  private touch(key: string, document: DocumentNode): void {
    this.documents.delete(key);
    this.documents.set(key, document);
  }
}

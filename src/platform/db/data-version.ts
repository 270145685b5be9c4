import { Injectable } from '@nestjs/common';
import { Announcements } from './announcements';

/** Counts the changes of the data that this process knows of, made by any process. */
@Injectable()
export class DataVersion {
  private version = 0;

  constructor(private readonly announcements: Announcements) {
    announcements.on('data_changed', () => this.bump());
  }

  /** The number of the present state, or null while changes cannot be heard of. */
  get current(): number | null {
    return this.announcements.isListening ? this.version : null;
  }

  /** Counts a change made by this very process, before its answer is sent. */
  bump(): void {
    this.version++;
  }
}

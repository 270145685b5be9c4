import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkLifeCycles } from './rules/life-cycle/check';

/** Stops the start of a server whose tables of states and steps do not hold together. */
@Injectable()
export class LifeCycleCheck implements OnModuleInit {
  onModuleInit(): void {
    const problems = checkLifeCycles();
    if (problems.length > 0) throw new Error(`Life cycles that do not hold together: ${problems.join('; ')}`);
  }
}

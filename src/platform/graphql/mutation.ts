import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type OnModuleInit,
  UseInterceptors,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import {
  GqlExecutionContext,
  type MutationOptions,
  Mutation as NestMutation,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataVersion } from '../db/data-version';
import { Transactions } from '../db/transactions';
import type { GraphContext } from './context';

const IN_TRANSACTION = 'mutation:transaction';
/** Where @nestjs/graphql notes whether a method is a Query, a Mutation or a Subscription. */
const ROOT_FIELD = 'graphql:resolver_type';

/** Runs a mutation, once its guards let it through, in one transaction; when it is committed, what was read before counts no more. */
@Injectable()
class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: DataVersion,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.run(next, GqlExecutionContext.create(execution).getContext<GraphContext>()));
  }

  private async run(next: CallHandler, context: GraphContext): Promise<unknown> {
    const result: unknown = await this.transactions.run(() => lastValueFrom(next.handle()));
    context.loaders.clear();
    this.data.bump();
    return result;
  }
}

/**
 * A root field that writes, in one ambient transaction: committed when the method resolves, rolled back when it throws, run again after a deadlock.
 * It stands in for the decorator of @nestjs/graphql. Queries are left alone: an interceptor for all root fields would cost each of them.
 */
export const Mutation = (type: ReturnTypeFunc, options: MutationOptions): MethodDecorator =>
  applyDecorators(
    NestMutation(type, options),
    UseInterceptors(MutationInterceptor),
    (_, __, { value }: PropertyDescriptor) => Reflect.defineMetadata(IN_TRANSACTION, true, value),
  );

/** Stops the start of a server that has a mutation without a transaction. */
@Injectable()
export class MutationCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const bare = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object' || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => this.isBare(prototype[name]))
        .map((name) => `${metatype.name}.${name}`);
    });
    if (bare.length > 0)
      throw new Error(
        `Mutations outside a transaction: ${bare.join(', ')}. Use Mutation of platform/graphql/mutation.`,
      );
  }

  private isBare(method: () => unknown): boolean {
    return this.reflector.get(ROOT_FIELD, method) === 'Mutation' && this.reflector.get(IN_TRANSACTION, method) !== true;
  }
}

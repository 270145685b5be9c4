import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataVersion } from '../db/data-version';
import { Transactions } from '../db/transactions';
import type { GraphContext } from './context';

/** Runs every mutation in one transaction; once it is committed, what was read before counts no more. */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: DataVersion,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { operation, parentType } = graphql.getInfo<GraphQLResolveInfo>();
    const isMutation = operation.operation === OperationTypeNode.MUTATION && parentType.name === 'Mutation';
    if (!isMutation) return next.handle();
    return from(this.run(next, graphql.getContext<GraphContext>()));
  }

  private async run(next: CallHandler, context: GraphContext): Promise<unknown> {
    const result: unknown = await this.transactions.run(() => lastValueFrom(next.handle()));
    context.loaders.clear();
    this.data.bump();
    return result;
  }
}

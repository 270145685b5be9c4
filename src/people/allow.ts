import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnModuleInit,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { type GraphContext, IDENTIFY, type Identify } from '../platform/graphql/context';
import { Forbidden, Unauthenticated } from '../platform/graphql/errors';
import { OPEN_ROUTE } from '../platform/http/open-route';
import { type Action, refusalOf } from './rules/permissions';
import { noteViewer, type Viewer, viewerOf } from './viewer';

const ACTION = 'allow:action';
/** Where @nestjs/graphql notes whether a method is a Query, a Mutation or a Subscription. */
const ROOT_FIELD = 'graphql:resolver_type';
const ROOT_KINDS: readonly unknown[] = ['Query', 'Mutation', 'Subscription'];

/** Says which action a root field or a route is; a root field without it stops the server from starting, a route is refused. */
export const Allow = (action: Action) => SetMetadata(ACTION, action);

/** Lets a root field or a route run only if the viewer may do what it is declared as; what declares nothing is refused. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(IDENTIFY) private readonly identify: Identify,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    if (this.reflector.get<boolean>(OPEN_ROUTE, execution.getHandler())) return true;
    const action = this.reflector.get<Action | undefined>(ACTION, execution.getHandler());
    if (action === undefined) throw new Forbidden('This is not open to anyone.');
    if (execution.getType<string>() === 'http') return this.routeAllowed(execution, action);
    return this.allowed(viewerOf(GqlExecutionContext.create(execution).getContext<GraphContext>()), action);
  }

  /** Who asks for a route is found out here; for GraphQL, the context of the operation knows. */
  private async routeAllowed(execution: ExecutionContext, action: Action): Promise<boolean> {
    const http = execution.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const viewer = viewerOf({ viewer: await this.identify.viewerOf(request, http.getResponse<FastifyReply>()) });
    noteViewer(request, viewer);
    return this.allowed(viewer, action);
  }

  private allowed(viewer: Viewer, action: Action): boolean {
    const refusal = refusalOf(viewer, action, this.config.ANONYMOUS_READING);
    if (refusal === null) return true;
    throw refusal.code === 'FORBIDDEN' ? new Forbidden(refusal.message) : new Unauthenticated(refusal.message);
  }
}

/** Stops the start of a server that has a root field nobody decided about. */
@Injectable()
export class AllowCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.rootFields().filter(({ method }) => this.reflector.get(ACTION, method) === undefined);
    if (open.length > 0) throw new Error(`Root fields without @Allow: ${open.map(({ name }) => name).join(', ')}`);
  }

  /** Every root field of the schema, as `ResolverClass.method`. */
  private rootFields(): { name: string; method: () => unknown }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object' || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name: `${metatype.name}.${name}`, method: prototype[name] }))
        .filter(({ method }) => ROOT_KINDS.includes(this.reflector.get(ROOT_FIELD, method)));
    });
  }
}

import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../people/allow';
import { parseTarget } from './rules/target';
import { ReadTarget, TargetTextArgs } from './target-reading.types';

@Resolver(() => ReadTarget)
export class TargetReadingResolver {
  @Query(() => ReadTarget, {
    description: 'How the words of a target are understood, before it is stated by `retargetWorkItem`. Writes nothing.',
  })
  @Allow('read')
  readTarget(@Args() { text }: TargetTextArgs): ReadTarget {
    const { event, earliest, latest, precision, priority, flags } = parseTarget(text);
    return { event, earliest, latest, precision, priority, flags: [...flags] };
  }
}

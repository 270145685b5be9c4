import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'One thing that the text of a liaison statement asks of its addressees, as a passage of that text.',
})
export class LiaisonAsk {
  @Field(() => String, {
    nullable: true,
    description: 'Its mark in a list, as written, e.g. `1)`; null for a sentence that is in no list.',
  })
  mark: string | null;

  @Field(() => String, { description: 'Its words as written.' })
  text: string;

  @Field(() => Int, {
    description: 'Where these words stand in `body`: how many characters (UTF-16 code units) are before them.',
  })
  position: number;
}

import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { AppointArgs, EndAppointmentArgs } from './appointing.inputs';
import { AppointingService } from './appointing.service';
import { Appointment } from './appointment.entity';

@Resolver(() => Appointment)
export class AppointingResolver {
  constructor(private readonly appointing: AppointingService) {}

  @Mutation(() => Appointment, {
    description:
      'Appoints a person to an office of a body, or opens a slot. Administrators, and the chairman of the study group.',
  })
  @Allow('write')
  appoint(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AppointArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appointment> {
    return this.appointing.appoint(viewer, args, selectionOf(info));
  }

  @Mutation(() => Appointment, {
    description: 'Ends an appointment on a day. Administrators, and the chairman of the study group.',
  })
  @Allow('write')
  endAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args() args: EndAppointmentArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appointment> {
    return this.appointing.end(viewer, args, selectionOf(info));
  }
}

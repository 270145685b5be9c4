import { Module } from '@nestjs/common';
import { BodiesResolver } from './bodies.resolver';
import { BodiesService } from './bodies.service';
import { PersonAppointmentsResolver } from './person-appointments.resolver';

@Module({ providers: [BodiesService, BodiesResolver, PersonAppointmentsResolver] })
export class BodiesModule {}

import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module';
import { AppointingResolver } from './appointing.resolver';
import { AppointingService } from './appointing.service';
import { BodiesResolver } from './bodies.resolver';
import { BodiesService } from './bodies.service';
import { BodyRightsResolver } from './body-rights.resolver';
import { EstablishingService } from './establishing.service';
import { NamedBodiesService } from './named-bodies.service';
import { PersonAppointmentsResolver } from './person-appointments.resolver';
import { StandingService } from './standing.service';

@Module({
  imports: [HistoryModule],
  providers: [
    BodiesService,
    BodiesResolver,
    PersonAppointmentsResolver,
    StandingService,
    NamedBodiesService,
    EstablishingService,
    BodyRightsResolver,
    AppointingService,
    AppointingResolver,
  ],
  exports: [StandingService, AppointingService, BodiesService, NamedBodiesService, EstablishingService],
})
export class BodiesModule {}

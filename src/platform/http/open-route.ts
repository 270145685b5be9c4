import { SetMetadata } from '@nestjs/common';

/** Key under which a route is marked as open to everyone. */
export const OPEN_ROUTE = 'open-route';

/** A route that shows nothing of the programme and is open to everyone, whatever the settings. */
export const OpenRoute = () => SetMetadata(OPEN_ROUTE, true);

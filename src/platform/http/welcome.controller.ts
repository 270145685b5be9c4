import { Controller, Get, Header } from '@nestjs/common';
import { OpenRoute } from './open-route';
import { WELCOME_PAGE } from './welcome.page';

/** The page a browser opens first: a few queries to run and change. */
@Controller()
export class WelcomeController {
  @Get()
  @OpenRoute()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', WELCOME_PAGE.policy)
  @Header('x-content-type-options', 'nosniff')
  @Header('referrer-policy', 'no-referrer')
  welcome(): string {
    return WELCOME_PAGE.html;
  }
}

import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import * as v from 'valibot';
import { Frame } from '../frame/frame';
import { NotHere } from '../frame/not-here';
import { oneOf } from '../frame/search-params';
import { LANGUAGES } from '../i18n/language';

const CODES = LANGUAGES.map(({ code }) => code);

/** What is around every page, and what every address may say. */
export const root = createRootRoute({
  validateSearch: v.object({ lang: oneOf(CODES) }),
  search: { middlewares: [retainSearchParams(['lang'])] },
  component: Frame,
  notFoundComponent: NotHere,
});

/** Folding belongs to no subject; it is offered here because identifiers and search are its first users. */
export { fold, searchable } from '../../platform/fold';

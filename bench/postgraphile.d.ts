/** The few parts of PostGraphile that the bench uses; its packages are installed in this folder only, and the project is checked without them. */
declare module 'postgraphile' {
  interface Preset {
    readonly extends?: readonly Preset[];
    readonly [scope: string]: unknown;
  }
  interface Instance {
    createServ(serv: unknown): { addTo(server: import('node:http').Server): Promise<void> | void };
  }
  export function postgraphile(preset: Preset): Instance;
}
declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: import('postgraphile').Preset;
}
declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: { readonly pool: unknown; readonly schemas: readonly string[] }): unknown;
}
declare module 'postgraphile/grafserv/node' {
  export const grafserv: unknown;
}
declare module 'postgraphile/utils' {
  export function jsonPgSmartTags(tags: unknown): unknown;
}
declare module 'postgraphile-plugin-connection-filter' {
  export const PostGraphileConnectionFilterPreset: import('postgraphile').Preset;
}

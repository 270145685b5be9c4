import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Properties of one’s own, for calculations in style sheets. */
    readonly [name: `--${string}`]: string | number | undefined;
  }
}

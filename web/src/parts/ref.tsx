/** A reference or notation as it is printed: `M.occm`, `Q17/13`; read from left to right in every language. */
export const Ref = ({ children }: { readonly children: string }) => (
  <bdi className="ref" dir="ltr">
    {children}
  </bdi>
);

/** Words of a text in its own language: its title or scope, not the page’s. */
export function Words({ children, lang }: { readonly children: string; readonly lang?: string | null }) {
  return (
    <bdi dir="auto" lang={lang ?? undefined}>
      {children}
    </bdi>
  );
}

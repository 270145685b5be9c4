/** The sign of the tracker: three bars of a roadmap. */
export const Brand = () => (
  <svg className="brand-sign" viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" />
    <path d="M6 8h9M9 12h9M6 16h6" />
  </svg>
);

/** Three servers in one ring. */
export const Logo = () => (
  <svg viewBox="0 0 24 24" className="size-5 shrink-0 text-accent" aria-hidden="true">
    <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" />
    <rect x="7" y="7.5" width="10" height="2.2" rx="1.1" fill="currentColor" />
    <rect x="7" y="10.9" width="10" height="2.2" rx="1.1" fill="currentColor" />
    <rect x="7" y="14.3" width="10" height="2.2" rx="1.1" fill="currentColor" />
  </svg>
);

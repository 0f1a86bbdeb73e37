/** A link in the dark footer, high enough for a finger. */
export function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-9 items-center underline decoration-transparent decoration-1 underline-offset-4 hover:decoration-night-accent"
    >
      {children}
    </a>
  )
}

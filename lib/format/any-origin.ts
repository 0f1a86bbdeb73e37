/**
 * A base for resolving addresses of this site where no real origin is known or needed. Nobody can
 * have it (RFC 2606), so an address that resolves to it is a relative one.
 */
export const anyOrigin = 'https://site.invalid'

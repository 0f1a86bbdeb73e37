/**
 * Whether a path, as `sitePath` writes it, belongs to a part of the site that no redirect may take
 * visitors from: it would lock editors out, or lose what the site itself asks for.
 */
export function isReservedPath(path: string): boolean {
  return /^\/(?:_next|api|desk|files|images|lake|studio)(?:\/|$)/.test(path)
}

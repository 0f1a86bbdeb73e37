/**
 * The name of an account in the one form that is stored and compared; undefined for text that is no
 * name. Names are of letters, digits, dots, hyphens and underscores, at most forty.
 */
export function toAccountName(text: string): string | undefined {
  const name = text.normalize('NFKC').trim().toLowerCase()
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(name) ? name : undefined
}

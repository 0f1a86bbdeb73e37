import type { Picture } from './picture.ts'

export type Author = {
  id: string
  name: string
  slug: string
  /** Site-relative address of the author's page. */
  href: string
  kind: 'person' | 'organization'
  role?: string
  bio?: string
  photo?: Picture
}

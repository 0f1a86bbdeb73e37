/** A file of the lake, addressed through the site's own `/files/` route. */
export type StoredFile = {
  /** Site-relative address; with `?dl=` the browser saves the file under its own name. */
  src: string
  /** Lower-case letters and digits: `pdf`. */
  extension: string
  /** Bytes. */
  size?: number
  /** ISO date and time. */
  uploadedAt?: string
}

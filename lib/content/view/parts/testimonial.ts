export type Testimonial = {
  id: string
  quote: string
  client: string
  role?: string
  city?: string
  service?: { id: string; title: string; href: string }
  /** ISO date. */
  date?: string
  consent: 'yes' | 'no' | 'unknown'
  /** True while the client is invented. */
  demo?: boolean
}

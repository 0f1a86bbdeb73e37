import type { PreviewValue } from 'sanity'

/** What `prepare` of a preview gets: fields of a draft, which may be missing or of another type. */
export type SelectedFields<Name extends string> = Partial<Record<Name, unknown>> & {
  media?: PreviewValue['media']
}

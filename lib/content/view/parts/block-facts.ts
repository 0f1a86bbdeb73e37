import type { Picture } from './picture.ts'

/** A question with its answer as plain text, a line per paragraph. */
export type Question = { question: string; answerText: string }

/** A step of an instruction. */
export type Step = { title: string; text: string }

/** A video of this site. */
export type Film = {
  title: string
  description?: string
  /** Site-relative address of the file. */
  src: string
  mimeType: 'video/mp4' | 'video/webm'
  poster?: Picture
  /** ISO date and time. */
  uploadedAt?: string
}

/** What a block states in a form that structured data can repeat. */
export type BlockFacts = {
  questions?: readonly Question[]
  steps?: readonly Step[]
  films?: readonly Film[]
}

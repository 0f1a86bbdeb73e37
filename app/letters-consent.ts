import type { ConsentText } from '#lib/consultations/consent-text.ts'
import type { Site } from '#lib/content/view/site.ts'
import { toLetterConsent } from '#lib/letters/letter-consent.ts'
import { findServices } from '#lib/registry.ts'

/** The consent to letters; undefined where no letter can be sent, so that no form asks for it. */
export function lettersConsent(site: Site): ConsentText | undefined {
  return findServices()?.letters.isOpen === true ? toLetterConsent(site.lettersConsent) : undefined
}

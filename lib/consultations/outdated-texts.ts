import type { ConsentText } from './consent-text.ts'
import type { FieldErrors } from './schema.ts'

const outdated = 'Текст согласия обновился: прочитайте его и поставьте отметку ещё раз.'
const outdatedLetters =
  'Условия писем обновились: прочитайте их и поставьте отметку ещё раз или отправьте заявку без неё.'

/**
 * Errors of the boxes whose text is another today than the one that was ticked.
 *
 * @param ticked the versions of the texts whose boxes were ticked
 * @param today undefined while unknown: then every version is taken for today's
 */
export function outdatedTexts(
  ticked: { consentVersion?: string | undefined; lettersVersion?: string | undefined },
  today: { consent?: ConsentText | undefined; letterConsent?: ConsentText | undefined },
): FieldErrors {
  return {
    ...(isOutdated(ticked.consentVersion, today.consent) && {
      consent: outdated,
      consentVersion: outdated,
    }),
    ...(isOutdated(ticked.lettersVersion, today.letterConsent) && { letters: outdatedLetters }),
  }
}

function isOutdated(shown: string | undefined, today: ConsentText | undefined): boolean {
  return shown !== undefined && today !== undefined && shown !== today.version
}

import { withTextInVersion, type ConsentText } from '#lib/consultations/consent-text.ts'

const standard: ConsentText = {
  version: 'letters-1',
  text: `Я даю согласие получать на указанный адрес письма о новых статьях этого сайта и на обработку этого адреса для их отправки.

Письма приходят не чаще раза в неделю. Адрес хранится, пока действует подписка, и не передаётся посторонним.

Отказаться можно в любое время по ссылке в каждом письме; адрес тогда удаляется.`,
}

/** The consent to letters of the settings, or the standard one until an editor writes one. */
export function toLetterConsent(settings: ConsentText): ConsentText {
  return settings.text === '' ? standard : withTextInVersion(settings)
}

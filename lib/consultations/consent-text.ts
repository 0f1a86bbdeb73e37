import { createHash } from 'node:crypto'

/** The text a person agrees to, with its version. */
export type ConsentText = { version: string; text: string }

const standard: ConsentText = {
  version: 'standard-2',
  text: `Я даю согласие на обработку данных, которые указываю в этой форме: имени, контакта, часового пояса, удобного времени и сообщения. Вместе с ними сохраняются страница, с которой начался мой визит, сайт, с которого на неё вела ссылка, метки рекламной ссылки, а чтобы подтвердить согласие — время, IP-адрес, сведения о браузере, адрес страницы и этот текст.

Цель: ответить на мою заявку и провести консультацию по выбранному мной каналу связи.

Действия: сбор, запись, хранение, использование и удаление. Данные хранятся не дольше, чем нужно для этой цели, и не передаются посторонним.

Согласие можно отозвать в любое время, написав нам; после отзыва данные удаляются.`,
}

/** The consent text of the settings, or the standard one until an editor writes one. */
export function toConsentText(settings: ConsentText): ConsentText {
  return settings.text === '' ? standard : withTextInVersion(settings)
}

/**
 * The owner's version with the beginning of the text's hash: a text that was changed under its old
 * version is another one, which nobody has agreed to yet.
 */
export function withTextInVersion({ version, text }: ConsentText): ConsentText {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { version: `${version} (${hash})`, text }
}

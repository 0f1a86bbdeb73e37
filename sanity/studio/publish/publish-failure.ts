import { isHttpError } from '@sanity/client'
import { isRecord, recordsIn } from '#lib/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

export type PublishFailure = {
  /** For the editor, in Russian: what is wrong and what to do about it. */
  description: string
  /** For operators, in English: status and error types, nothing of the document. */
  log: string
}

/** Explains why a publish request failed. `error` is what `@sanity/client` rejected with. */
export function publishFailure(error: unknown): PublishFailure {
  if (!isHttpError(error)) {
    return { description: withoutAnswer(error), log: `no answer: ${String(error)}` }
  }
  const { statusCode, response } = error
  const types = errorTypes(response.body)
  return {
    description: refusal(statusCode, types),
    log: ['HTTP', statusCode, ...types].join(' '),
  }
}

function refusal(status: number, types: readonly string[]): string {
  if (status === 401) {
    return 'Сеанс закончился. Войдите в студию снова и нажмите «Опубликовать» ещё раз.'
  }
  if (status === 403) {
    return 'У вас нет права публиковать. Попросите редактора опубликовать черновик или администратора — дать вам это право.'
  }
  if (types.includes('documentNotFoundError')) {
    return 'Черновика больше нет: его опубликовали или удалили в другом окне. Обновите страницу.'
  }
  if (types.includes('documentReferenceDoesNotExistError')) {
    return 'Документ ссылается на другой, который не опубликован или удалён. Опубликуйте тот документ или уберите ссылку.'
  }
  if (status === 409) {
    return 'Документ только что изменили в другом окне. Посмотрите, что изменилось, и нажмите «Опубликовать» ещё раз.'
  }
  if (status === 400) {
    return 'Хранилище не приняло документ: в нём недопустимые данные. Верните в «Истории» прежнюю редакцию или обратитесь к администратору.'
  }
  return `Хранилище ответило ошибкой ${status}. Подождите минуту и нажмите «Опубликовать» ещё раз; если не поможет, назовите этот номер администратору.`
}

/** `fetch` rejects with a TypeError when there is no connection, and with a timeout or an abort. */
function withoutAnswer(error: unknown): string {
  const isUnreachable =
    error instanceof TypeError ||
    (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name))
  return isUnreachable
    ? 'Нет связи с сайтом. Проверьте подключение и нажмите «Опубликовать» ещё раз; если кнопка неактивна, документ уже опубликован.'
    : 'Непредвиденная ошибка студии. Обновите страницу и повторите; если не поможет, обратитесь к администратору.'
}

/** Types of the errors in a body `{error: {type, items?: [{error: {type}}]}}` of the actions API. */
function errorTypes(body: unknown): string[] {
  const error = isRecord(body) ? body['error'] : undefined
  if (!isRecord(error)) return []
  const items = recordsIn(error['items'])
  const nested = items.map((item) => item['error']).filter(isRecord)
  return [error, ...nested].map(({ type }) => textOf(type)).filter((type) => type !== '')
}

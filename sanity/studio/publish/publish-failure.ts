import isNetworkError from 'is-network-error'
import { z } from 'zod'
import { isRecord, recordsIn } from '#lib/json/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import { ForeignResponseError } from './publish-request.ts'

export type PublishFailure = {
  /** For the editor, in Russian: what is wrong and what to do about it. */
  description: string
  /** For operators, in English: status and error types, nothing of the document. */
  log: string
}

/** Not `isHttpError` of `@sanity/client`: that one does not know a response without a body. */
const httpError = z.object({
  statusCode: z.number(),
  response: z.object({ body: z.unknown().optional() }),
})

/**
 * Explains why a publish request failed. `error` is what `publish-request.ts` rejected with. The
 * first action of the request publishes the document, the others write redirects.
 */
export function publishFailure(error: unknown): PublishFailure {
  const { data: refused } = httpError.safeParse(error)
  if (refused) return refusal(refused.statusCode, refused.response.body)
  if (error instanceof ForeignResponseError) {
    return { description: foreign, log: 'HTTP 200 not from the lake' }
  }
  const name = error instanceof Error ? word(error.name) : typeof error
  return isUnreachable(error)
    ? { description: unreachable, log: `no answer: ${name}` }
    : { description: unexpected, log: `bug in the Studio: ${name}` }
}

const unreachable =
  'Нет связи с сайтом. Проверьте подключение и нажмите «Опубликовать» ещё раз; если кнопка неактивна, документ уже опубликован.'
const unexpected =
  'Непредвиденная ошибка студии. Обновите страницу и повторите; если не поможет, обратитесь к администратору.'
const foreign =
  'Вместо сайта ответила сеть. Откройте сайт в новой вкладке: если сеть просит войти, войдите. Затем нажмите «Опубликовать» ещё раз (если кнопка неактивна, документ уже опубликован); если не поможет, обратитесь к администратору.'

/** A TypeError alone says nothing: a bug in the Studio is one too. */
function isUnreachable(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name))
  )
}

function refusal(status: number, body: unknown): PublishFailure {
  const { isOfTheLake, type, problem } = parseBody(body)
  const types = [type, problem?.type].map(word).filter((name) => name !== '')
  const source = isOfTheLake ? types : ['not from the lake']
  return {
    description:
      sentenceOfStatus(status) ??
      (isOfTheLake ? sentenceOfLake(status, problem ?? { type, index: 0 }) : foreign),
    log: ['HTTP', status, ...source].join(' '),
  }
}

/** Statuses that mean the same from the lake and from any server on the way to it. */
function sentenceOfStatus(status: number): string | undefined {
  if (status === 413) {
    return 'Сервер не принимает столько данных сразу (ошибка 413). Сократите документ или разделите его; если не поможет, обратитесь к администратору.'
  }
  if (status === 511) return foreign
  if (status >= 500 || status === 408 || status === 429) {
    return `Сервер ответил ошибкой ${status}. Подождите минуту и нажмите «Опубликовать» ещё раз; если не поможет, назовите этот номер администратору.`
  }
  return undefined
}

function sentenceOfLake(status: number, { type, index }: Problem): string {
  if (status === 401) {
    return 'Сеанс закончился. Войдите в студию снова и нажмите «Опубликовать» ещё раз.'
  }
  if (type === 'insufficientPermissionsError') {
    return 'У вас нет права публиковать. Попросите редактора опубликовать черновик или администратора — дать вам это право.'
  }
  const sentence = (index === 0 ? ofDocument : ofRedirect).get(type)
  if (sentence !== undefined) return sentence
  return index === 0
    ? `Сайт отклонил запрос студии (ошибка ${status}). Обновите страницу и повторите; если не поможет, назовите этот номер администратору.`
    : 'Не удалось записать перенаправление со старого адреса, поэтому документ не опубликован. Проверьте старый и новый адрес в «Перенаправлениях» и в выпусках или обратитесь к администратору.'
}

const ofDocument: ReadonlyMap<string, string> = new Map([
  [
    'documentNotFoundError',
    'Черновика больше нет: его опубликовали или удалили в другом окне. Обновите страницу.',
  ],
  [
    'documentReferenceDoesNotExistError',
    'Документ ссылается на другой, который не опубликован или удалён. Опубликуйте тот документ или уберите ссылку.',
  ],
  [
    'documentRevisionIDDoesNotMatchError',
    'Документ только что изменили в другом окне. Посмотрите, что изменилось, и нажмите «Опубликовать» ещё раз.',
  ],
  [
    'validationError',
    'Хранилище не приняло документ: в нём недопустимые данные. Верните в «Истории» прежнюю редакцию или обратитесь к администратору.',
  ],
])

/** The next attempt reads the redirects again. */
const redirectChanged =
  'Документ не опубликован: перенаправление со старого адреса только что изменили в другом окне. Нажмите «Опубликовать» ещё раз; если не поможет, проверьте этот адрес в «Перенаправлениях».'

const ofRedirect: ReadonlyMap<string, string> = new Map([
  ['documentNotFoundError', redirectChanged],
  ['documentAlreadyExistsError', redirectChanged],
  ['documentRevisionIDDoesNotMatchError', redirectChanged],
])

/** `index` is the place of the failed action in the request. */
type Problem = { type: string; index: number }

/**
 * The lake's errors are `{error: {type, items?: [{error: {type}, index}]}}` or
 * `{statusCode, error, message}`.
 */
function parseBody(body: unknown): { isOfTheLake: boolean; type: string; problem?: Problem } {
  const error = isRecord(body) ? body['error'] : undefined
  if (!isRecord(error)) {
    const isOfTheLake = isRecord(body) && typeof body['statusCode'] === 'number'
    return { isOfTheLake, type: '' }
  }
  const type = textOf(error['type'])
  const [item] = recordsIn(error['items'])
  if (!isRecord(item?.['error'])) return { isOfTheLake: true, type }
  const index = typeof item['index'] === 'number' ? item['index'] : 0
  return { isOfTheLake: true, type, problem: { type: textOf(item['error']['type']), index } }
}

/** A name without spaces or dots; anything else could quote the document. */
function word(name = ''): string {
  return /^\w+$/.test(name) ? name : ''
}

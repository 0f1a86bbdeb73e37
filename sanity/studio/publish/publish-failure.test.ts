import type { Action, SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { publishFailure } from './publish-failure.ts'
import { sendActions } from './publish-request.ts'
import { clientOf, clientThatGets } from './server-client.fixture.ts'

const publish = {
  actionType: 'sanity.action.document.publish',
  draftId: 'drafts.a',
  publishedId: 'a',
} as const satisfies Action

const draft = { _id: 'drafts.a', _type: 'note' }

/** The explanation of the error that a request of these actions rejects with. */
async function failureOf(client: SanityClient, ...actions: Action[]) {
  const sent = sendActions(client, actions.length === 0 ? [publish] : actions)
  const error = await sent.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  return publishFailure(error)
}

describe('a publish action that the lake refuses', () => {
  it('names the missing right to a viewer', async () => {
    const { description, log } = await failureOf((await openTestLake()).client('viewer'))
    expect(description).toMatch(/^У вас нет права публиковать\. Попросите/)
    expect(log).toBe('HTTP 403 insufficientPermissionsError')
  })

  it('asks to sign in again when the session is over', async () => {
    const client = (await openTestLake()).client('editor', { token: 'of-yesterday' })
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Сеанс закончился\. Войдите/)
    expect(log).toBe('HTTP 401')
  })

  it('names the other window when the draft has another revision', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create(draft)
    const { description, log } = await failureOf(client, {
      ...publish,
      ifDraftRevisionId: 'of-a-minute-ago',
    })
    expect(description).toMatch(/^Документ только что изменили в другом окне\. Посмотрите/)
    expect(log).toBe('HTTP 409 actionError documentRevisionIDDoesNotMatchError')
  })

  it('names the reference that leads to nothing', async () => {
    const client = (await openTestLake()).client('editor')
    const author = {
      _type: 'reference',
      _ref: 'author',
      _weak: true,
      _strengthenOnPublish: { type: 'author' },
    }
    await client.create({ ...draft, author })
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Документ ссылается на другой.* Опубликуйте тот документ/)
    expect(log).toBe('HTTP 409 actionError documentReferenceDoesNotExistError')
  })

  it('says that the draft is gone', async () => {
    const { description, log } = await failureOf((await openTestLake()).client('editor'))
    expect(description).toMatch(/^Черновика больше нет.* Обновите страницу/)
    expect(log).toBe('HTTP 404 actionError documentNotFoundError')
  })

  it('says that the data are not valid', async () => {
    const client = (await openTestLake()).client('editor')
    const { description, log } = await failureOf(client, { ...publish, draftId: 'b' })
    expect(description).toMatch(/^Хранилище не приняло документ.* Верните в «Истории»/)
    expect(log).toBe('HTTP 400 actionError validationError')
  })
})

describe('a refusal that is not about the document', () => {
  it.each([
    [400, '{"statusCode":400,"error":"Bad Request","message":"No JSON"}'],
    [403, '{"statusCode":403,"error":"Forbidden","message":"Origin"}'],
    [409, '{"error":{"type":"actionError","items":[{"error":{"type":"newError"},"index":0}]}}'],
  ])('asks to reload after a %i: %s', async (status, body) => {
    const { description } = await failureOf(await clientThatGets(status, body))
    const sentence = `Сайт отклонил запрос студии (ошибка ${status}). Обновите страницу`
    expect(description.slice(0, sentence.length)).toBe(sentence)
  })

  it('asks to reload when there is no such dataset', async () => {
    const client = (await openTestLake()).client('editor', { dataset: 'of-yesterday' })
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Сайт отклонил запрос студии \(ошибка 404\)\. Обновите страницу/)
    expect(log).toBe('HTTP 404')
  })

  it.each([
    ['<h1>Request entity too large</h1>', 'text/html'],
    ['', 'text/html'],
    ['{"statusCode":413,"error":"Payload Too Large","message":"a"}', 'application/json'],
  ])('asks to shorten a document that is too large: %s', async (body, type) => {
    const { description } = await failureOf(await clientThatGets(413, body, type))
    expect(description).toMatch(/^Сервер не принимает столько данных.* Сократите документ/)
  })
})

describe('a redirect that the lake refuses', () => {
  const redirect = { draftId: 'drafts.redirect', publishedId: 'redirect' }

  it('is what a missing document is when it is not the first action', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create(draft)
    const { description, log } = await failureOf(client, publish, { ...publish, ...redirect })
    expect(description).toMatch(/^Документ не опубликован: перенаправление со старого адреса/)
    expect(log).toBe('HTTP 404 actionError documentNotFoundError')
  })

  it('is what a document is that exists already', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create(draft)
    await client.create({ _id: redirect.draftId, _type: 'redirect' })
    const { description, log } = await failureOf(client, publish, {
      actionType: 'sanity.action.document.create',
      publishedId: redirect.publishedId,
      attributes: { _id: redirect.draftId, _type: 'redirect' },
      ifExists: 'fail',
    })
    expect(description).toMatch(/^Документ не опубликован: перенаправление со старого адреса/)
    expect(log).toBe('HTTP 409 actionError documentAlreadyExistsError')
  })

  it('leads to the list of redirects when its release is in the way', async () => {
    const items = [{ error: { type: 'documentHasVersionsError' }, index: 2 }]
    const body = JSON.stringify({ error: { type: 'actionError', items } })
    const { description } = await failureOf(await clientThatGets(409, body))
    expect(description).toMatch(/^Не удалось записать перенаправление.* Проверьте старый и новый/)
  })
})

describe('a publish action without the lake', () => {
  it('asks to check the connection when it breaks', async () => {
    const { description, log } = await failureOf(await clientOf(({ socket }) => socket.destroy()))
    expect(description).toMatch(/^Нет связи с сайтом\. Проверьте подключение/)
    expect(log).toBe('no answer: TypeError')
  })

  it('asks to check the connection when no answer comes in time', async () => {
    const { description, log } = await failureOf(await clientOf(() => undefined, 50))
    expect(description).toMatch(/^Нет связи с сайтом\. Проверьте подключение/)
    expect(log).toBe('no answer: TimeoutError')
  })

  it('gives the status of a server that is down, whatever its body', async () => {
    const client = await clientThatGets(502, '<h1>Bad gateway</h1>', 'text/html')
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Сервер ответил ошибкой 502\. Подождите минуту/)
    expect(log).toBe('HTTP 502 not from the lake')
  })

  it.each([
    ['Chromium', 'Failed to fetch'],
    ['Chromium with its host', 'Failed to fetch (butlerspb.ru)'],
    ['Firefox', 'NetworkError when attempting to fetch resource.'],
    ['Safari', 'Load failed'],
    ['Node', 'fetch failed'],
  ])('asks to check the connection in %s', (_browser, message) => {
    const error = new TypeError(message)
    // Safari's own errors of `fetch` have none.
    if (message === 'Load failed') delete error.stack
    expect(publishFailure(error).description).toMatch(/^Нет связи с сайтом/)
  })

  it.each([
    new RangeError('out of range'),
    new TypeError("Cannot read properties of undefined (reading 'from')"),
    new TypeError('can’t access property "from", move is undefined'),
  ])('does not call an error of the Studio itself a lost connection: %s', (error) => {
    const { description, log } = publishFailure(error)
    expect(description).toMatch(/^Непредвиденная ошибка студии\. Обновите страницу/)
    expect(log).toBe(`bug in the Studio: ${error.name}`)
  })

  it('asks to sign in to the network whose page came instead', async () => {
    const client = await clientThatGets(200, '<h1>Wi-Fi</h1>', 'text/html')
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Вместо сайта ответила сеть\. Откройте сайт в новой вкладке/)
    expect(log).toBe('HTTP 200 not from the lake')
  })

  it.each([
    [401, '<h1>Proxy</h1>', 'text/html'],
    [403, '<h1>Forbidden</h1>', 'text/html'],
    [403, '', 'text/html'],
    [404, 'Not found', 'text/plain'],
    [511, '{"statusCode":511}', 'application/json'],
  ])('takes a %i of a proxy for the answer of the network: %s', async (status, body, type) => {
    const { description } = await failureOf(await clientThatGets(status, body, type))
    expect(description).toMatch(/^Вместо сайта ответила сеть\./)
  })
})

it('the log of a failure contains nothing of the document', async () => {
  const client = (await openTestLake()).client('editor')
  const secret = 'testimonial-ivan-petrov'
  await client.create({ _id: `drafts.${secret}`, _type: 'note' })
  const { log } = await failureOf(client, {
    ...publish,
    draftId: `drafts.${secret}`,
    publishedId: secret,
    ifDraftRevisionId: 'of-a-minute-ago',
  })
  expect(log).not.toContain('petrov')
})

it('the log of a failure contains no names that are not one word', async () => {
  const error = {
    type: 'Отзыв: Ivan Petrov',
    items: [{ error: { type: 'of <Petrov>' }, index: 0 }],
  }
  const { log } = await failureOf(await clientThatGets(400, JSON.stringify({ error })))
  expect(log).toBe('HTTP 400')
  const bug = Object.assign(new Error('Ivan Petrov'), { name: 'Отзыв Petrov' })
  expect(publishFailure(bug).log).not.toContain('Petrov')
  expect(publishFailure('Ivan Petrov').log).toBe('bug in the Studio: string')
})

import { createServer, type RequestListener } from 'node:http'
import { createClient, type Action, type SanityClient } from '@sanity/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { publishFailure } from './publish-failure.ts'

const publish = {
  actionType: 'sanity.action.document.publish',
  draftId: 'drafts.a',
  publishedId: 'a',
} as const satisfies Action

const draft = { _id: 'drafts.a', _type: 'note' }

/** The explanation of the error that an action of `client` rejects with. */
async function failureOf(client: SanityClient, action: Action = publish) {
  const error = await client.action(action).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  return publishFailure(error)
}

/** A client of a server that answers as `listener` does. `timeout` is in milliseconds. */
async function clientOf(listener: RequestListener, timeout = 20_000): Promise<SanityClient> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    timeout,
  })
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

describe('a publish action without the lake', () => {
  it('asks to check the connection when it breaks', async () => {
    const { description, log } = await failureOf(await clientOf(({ socket }) => socket.destroy()))
    expect(description).toMatch(/^Нет связи с сайтом\. Проверьте подключение/)
    expect(log).toBe('no answer: TypeError: fetch failed')
  })

  it('asks to check the connection when no answer comes in time', async () => {
    const { description, log } = await failureOf(await clientOf(() => undefined, 50))
    expect(description).toMatch(/^Нет связи с сайтом\. Проверьте подключение/)
    expect(log).toMatch(/^no answer: TimeoutError/)
  })

  it('gives the status of any other response, whatever its body', async () => {
    const client = await clientOf((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    })
    const { description, log } = await failureOf(client)
    expect(description).toMatch(/^Хранилище ответило ошибкой 502\. Подождите минуту/)
    expect(log).toBe('HTTP 502')
  })

  it('does not call an error of the Studio itself a lost connection', () => {
    const { description, log } = publishFailure(new RangeError('out of range'))
    expect(description).toMatch(/^Непредвиденная ошибка студии\. Обновите страницу/)
    expect(log).toBe('no answer: RangeError: out of range')
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

import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'
import { expect, runCommand } from './fixtures.ts'

export type Account = { name: string; password: string }

/** Makes an account of the desk by its command. */
export async function addAccount(role: 'concierge' | 'owner'): Promise<Account> {
  const name = `${role}-${randomUUID().slice(0, 8)}`
  const added = await runCommand('requests', ['user', 'add', name, '--role', role])
  expect(added.code, added.stderr).toBe(0)
  return { name, password: passwordIn(added.stdout) }
}

/** The password that a command printed. */
export function passwordIn(stdout: string): string {
  return /^password: (\S+)$/m.exec(stdout)?.[1] ?? ''
}

/** Fills the form on the page of the sign-in. */
export async function signIn(page: Page, { name, password }: Account): Promise<void> {
  await page.getByLabel('Имя').fill(name)
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
}

/** Sends a request as the form does; returns its number. */
export async function postRequest(
  request: APIRequestContext,
  fields: Record<string, string>,
): Promise<number> {
  const answer = await request.post('/api/consultations/', {
    form: { consent: 'on', ...fields },
    headers: { accept: 'application/json' },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return z.object({ number: z.number() }).parse(await answer.json()).number
}

/** A Telegram name that nobody else has. */
export function uniqueContact(): string {
  return `@klient_${randomUUID().slice(0, 8)}`
}

/** The token that the forms of a page carry. */
export async function formTokenOf(page: Page): Promise<string> {
  return (await page.locator('input[name=token]').first().getAttribute('value')) ?? ''
}

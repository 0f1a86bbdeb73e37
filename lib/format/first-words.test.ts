import { expect, it } from 'vitest'
import { firstWords } from './first-words.ts'

const greeting = 'Здравствуйте! Пишу с сайта.'

it.each([
  ['/services/remont/', 'Ремонт', 'Интересует услуга «Ремонт».'],
  ['/blog/zima/', 'Зима\u00A0близко', 'Читаю статью «Зима близко».'],
  ['/blog/zima/', 'Что «зимой»?', 'Читаю статью «Что „зимой“?».'],
  ['/blog/zima/', 'Дом. Сад.', 'Читаю статью «Дом. Сад».'],
  ['/blog/topics/', 'Темы', 'Смотрю страницу «Темы».'],
  ['/guarantees/', 'Гарантии', 'Смотрю страницу «Гарантии».'],
])('the first message from %s names the page', (path, title, words) => {
  expect(firstWords(greeting, { path, title })).toBe(`${greeting} ${words}`)
})

it('a page without a subject adds nothing to the greeting of the owner', () => {
  expect(firstWords(greeting, { path: '/' })).toBe(greeting)
  expect(firstWords('', { path: '/' })).toBe('')
})

it('a message is a greeting first, also where the owner has written none', () => {
  expect(firstWords('', { path: '/team/', title: 'Команда' })).toBe(
    'Здравствуйте! Смотрю страницу «Команда».',
  )
})

import { expect, it } from 'vitest'
import { outdatedTexts } from './outdated-texts.ts'

const today = {
  consent: { version: '2', text: 'Согласие' },
  letterConsent: { version: 'letters-2', text: 'Письма' },
}

it('names each box whose text is another today', () => {
  const errors = outdatedTexts({ consentVersion: '1', lettersVersion: 'letters-1' }, today)
  expect(Object.keys(errors)).toEqual(['consent', 'consentVersion', 'letters'])
  expect(errors.consent).toContain('Текст согласия обновился')
  expect(errors.letters).toContain('Условия писем обновились')
})

it('finds nothing to say of today’s texts, of boxes that were not ticked, or while texts are unknown', () => {
  expect(outdatedTexts({ consentVersion: '2', lettersVersion: 'letters-2' }, today)).toEqual({})
  expect(outdatedTexts({}, today)).toEqual({})
  expect(outdatedTexts({ consentVersion: '1', lettersVersion: 'letters-1' }, {})).toEqual({})
})

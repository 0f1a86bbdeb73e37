import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the contract of the demo is one page, so that no clause stands alone', () => {
  const pdf = readFileSync(new URL('./assets/contract.pdf', import.meta.url), 'latin1')
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1)
})

import type { Prompts } from './prompts.ts'
import { keys, type Answers, type Key, type Question } from './questions.ts'

/**
 * An answer to each question that has to be answered: of a flag, of the person at the terminal, or
 * what is proposed. Without a terminal, everything that is missing or wrong is in `problems`; a
 * person is asked, and asked again.
 */
export async function collect(
  questions: Record<Key, Question>,
  given: Answers,
  prompts: Prompts | undefined,
): Promise<{ answers: Answers; problems: string[] }> {
  const answers: Answers = {}
  const problems: string[] = []
  for (const key of keys) {
    const question = questions[key]
    const flag = flagOf(key, question)
    const when = question.when?.(answers) ?? 'ask'
    const text = given[key] === undefined ? undefined : clean(question, given[key])
    const problem = text === undefined ? undefined : flagProblem(question, text, when)
    if (text !== undefined && problem === undefined) {
      answers[key] = text
    } else if (when !== 'ask' || (problem !== undefined && prompts === undefined)) {
      if (problem !== undefined) problems.push(`${flag} ${problem}`)
    } else {
      if (problem !== undefined) prompts?.say(`  ${flag} ${problem}.\n`)
      const answer = await answerOf(question, answers, prompts)
      if (answer === undefined) problems.push(`${flag} is missing: ${question.text}`)
      else answers[key] = answer
    }
  }
  return { answers, problems }
}

function flagProblem(
  question: Question,
  text: string,
  when: 'ask' | 'accept' | 'refuse',
): string | undefined {
  return when === 'refuse' ? 'has no meaning here' : problemOf(question, text)
}

/** What a person answers, or what holds without one; undefined if it is missing. */
async function answerOf(
  question: Question,
  answers: Answers,
  prompts: Prompts | undefined,
): Promise<string | undefined> {
  const proposal = question.proposal?.(answers)
  if (prompts !== undefined) return askFor(question, proposal, prompts)
  return proposal ?? (isOptional(question) ? '' : undefined)
}

/** The flag of a question; that of a secret names a file. */
export function flagOf(key: Key, question: Pick<Question, 'kind'>): string {
  return `--${key}${isSecret(question) ? '-file' : ''}`
}

function isSecret({ kind }: Pick<Question, 'kind'>): boolean {
  return kind?.includes('secret') ?? false
}

function isOptional({ kind }: Question): boolean {
  return kind?.includes('optional') ?? false
}

/** A password may begin or end with a space. */
function clean(question: Question, text: string): string {
  return isSecret(question) ? text : text.trim()
}

function problemOf(question: Question, text: string): string | undefined {
  if (text !== '') return question.problem(text)
  return isOptional(question) ? undefined : 'must not be empty'
}

async function askFor(
  question: Question,
  proposal: string | undefined,
  prompts: Prompts,
): Promise<string> {
  const hint = isSecret(question) ? 'Enter keeps the present one' : proposal
  const shown = proposal === undefined ? '' : ` [${hint}]`
  const line = `${question.text}${shown}: `
  for (;;) {
    const typed = await (isSecret(question) ? prompts.askHidden(line) : prompts.ask(line))
    const text = clean(question, typed) || (proposal ?? '')
    const problem = problemOf(question, text)
    if (problem === undefined) return text
    prompts.say(`  The answer ${problem}.\n`)
  }
}

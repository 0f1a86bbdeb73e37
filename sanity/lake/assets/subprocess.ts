import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { refusal } from '#lake/errors.ts'

const timeoutMs = 10_000
const mostOutput = 256 * 1024 * 1024

/**
 * Runs a program on an untrusted image in a subprocess and returns its output. A few hundred bytes
 * can keep a decoder busy for hours, and only a process can be stopped at any time. Throws a 400
 * after ten seconds, or with the program's error message.
 */
export function runSubprocess(
  program: URL,
  picture: Buffer,
  args: readonly string[] = [],
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [fileURLToPath(program), ...args],
      {
        encoding: 'buffer',
        // Untrusted input: the subprocess gets no secrets.
        env: { NODE_ENV: 'production' },
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: mostOutput,
      },
      (error, output, stderr) => {
        if (error === null) resolve(output)
        else reject(refusal(400, `The image cannot be read: ${reasonOf(error.killed, stderr)}`))
      },
    )
    // It may end before it has read everything.
    child.stdin?.on('error', () => {})
    child.stdin?.end(picture)
  })
}

function reasonOf(isKilled: boolean | undefined, stderr: Buffer): string {
  if (isKilled === true) return 'not in ten seconds'
  // Node prints an uncaught error as "Name: message" on a line of its own.
  return /^\w*Error: (.{1,300})$/m.exec(stderr.toString())?.[1] ?? 'it is too much'
}

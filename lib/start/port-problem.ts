import { createServer } from 'node:net'

/** The variable that says on which address a port is opened. */
const hostOf = { PORT: 'HOST', LAKE_PORT: 'LAKE_HOST', METRICS_PORT: 'METRICS_HOST' } as const

/** Why a port cannot be opened, in one line that says what to do; undefined if it can. */
export async function portProblem(
  name: keyof typeof hostOf,
  port: number,
  host: string,
): Promise<string | undefined> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
  if (code === undefined) return undefined
  if (code === 'EADDRINUSE') {
    return `${name} ${port} is taken: stop what listens there, or set ${name} to a free port`
  }
  if (code === 'EACCES') {
    return `${name} ${port} is not allowed to this user: set ${name} to a port above 1023`
  }
  return `${name} ${port} cannot be opened on ${host} (${code}): check ${hostOf[name]} and ${name}`
}

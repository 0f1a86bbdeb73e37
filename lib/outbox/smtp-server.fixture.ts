import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A message that the server took, with what the client said in the envelope. */
export type Received = { from: string; to: string[]; raw: string }

/** How the server behaves, step by step; a step that never calls back hangs. */
export type Behaviour = Pick<SMTPServerOptions, 'onConnect' | 'onMailFrom' | 'onRcptTo' | 'onData'>

/** A real SMTP server on a port of its own, until the test ends. */
export async function openSmtpServer(behaviour: Behaviour = {}, port = 0) {
  const server = await startSmtpServer(behaviour, port)
  onTestFinished(server.close)
  return server
}

/** A real SMTP server that behaves as `behave` says, until it is changed. */
export async function startSmtpServer(behaviour: Behaviour = {}, port = 0) {
  const received: Received[] = []
  let current = behaviour
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onConnect: (session, callback) =>
      current.onConnect ? current.onConnect(session, callback) : callback(),
    onMailFrom: (address, session, callback) =>
      current.onMailFrom ? current.onMailFrom(address, session, callback) : callback(),
    onRcptTo: (address, session, callback) =>
      current.onRcptTo ? current.onRcptTo(address, session, callback) : callback(),
    onData(stream, session, callback) {
      if (current.onData) return current.onData(stream, session, callback)
      // A client that is killed sends no end.
      void text(stream).then(
        (raw) => {
          const { mailFrom, rcptTo } = session.envelope
          received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw,
          })
          callback()
        },
        () => {},
      )
    },
  })
  // Clients that are cut off in a test are no fault.
  server.on('error', () => {})
  const boundPort = await listen(server, port)
  return {
    port: boundPort,
    received,
    behave(behaviour: Behaviour) {
      current = behaviour
    },
    /** Cuts the connection of a session without an answer. */
    cut({ id }: SMTPServerSession) {
      for (const connection of server.connections) {
        if (connection.id === id) connection._socket.destroy()
      }
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
}

/** An answer with a status code, for the callbacks of `Behaviour`. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve) => {
    const listener = server.listen(port, '127.0.0.1', () => resolve(portOf(listener.address())))
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}

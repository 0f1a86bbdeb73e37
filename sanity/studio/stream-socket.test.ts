import { expect, it, onTestFinished, vi } from 'vitest'
import { createStreamSocket } from './stream-socket.ts'

/** The browser's socket, which logs an error when something is sent after its end. */
class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  readyState = FakeSocket.OPEN
  readonly sent: unknown[] = []

  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }

  close(): void {
    this.readyState = FakeSocket.CLOSING
  }
}

it('sends nothing over a socket that is closing', () => {
  const socket = new FakeSocket()
  vi.stubGlobal(
    'WebSocket',
    class {
      static readonly CONNECTING = FakeSocket.CONNECTING
      static readonly OPEN = FakeSocket.OPEN
      constructor() {
        return socket
      }
    },
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  const stream = { respond() {}, chunk() {}, end() {} }
  const close = createStreamSocket('ws://localhost/streams').open('/listen', {}, stream)
  expect(socket.sent).toHaveLength(1)

  socket.readyState = FakeSocket.CLOSING
  close()
  expect(socket.sent).toHaveLength(1)
  socket.dispatchEvent(new Event('close'))
})

import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import type { Member } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { createParticipants, type Participants, type Participant } from './participants.ts'
import { parseRpcRequest, rpcErrors } from './rpc.ts'
import type { SocketRoute } from '#lake/sockets/socket-route.ts'

type PresenceDeps = { tokens: Tokens; dataset: string }

type RpcError = (typeof rpcErrors)[keyof typeof rpcErrors]
type Answer = { result: unknown } | { error: RpcError }

const heartbeatMs = 15_000
/** And subscriptions, of one connection: a Studio has one of each. */
const mostSessions = 20
/** Bytes that may wait to be sent. */
const largestBuffer = 1024 * 1024

/** `/socket/:dataset`: presence of editors, over the Studio's JSON-RPC. */
export function presenceRoute({ tokens, dataset }: PresenceDeps): SocketRoute {
  const participants = createParticipants()
  return {
    pattern: new URLPattern({ pathname: `/socket/${dataset}` }),
    serve: (socket) => servePresence(socket, participants, tokens),
  }
}

function servePresence(socket: WebSocket, participants: Participants, tokens: Tokens): void {
  const connection = createConnection(socket, participants, tokens)
  const timer = setInterval(() => {
    if (connection.isWelcome()) socket.send('♥')
    else socket.close(rpcErrors.unauthorized.code, rpcErrors.unauthorized.message)
  }, heartbeatMs)

  socket.on('message', (data, isBinary) => {
    const request = Buffer.isBuffer(data) && !isBinary ? parseRpcRequest(data.toString()) : null
    if (request === null) {
      socket.close(1008, 'malformed message')
      return
    }
    const answer = connection.answer(request.method, request.params)
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: request.id, ...answer }))
  })
  socket.on('close', () => {
    clearInterval(timer)
    connection.leave()
  })
}

/** One connection. Its first message must be `authorization`. */
function createConnection(socket: WebSocket, participants: Participants, tokens: Tokens) {
  let token: string | undefined
  let member: Member | undefined
  const participant: Participant = {
    sessions: new Set(),
    subscriptions: new Set(),
    send(result) {
      if (socket.bufferedAmount > largestBuffer) socket.terminate()
      for (const subscription of participant.subscriptions) {
        const params = { subscription, result }
        socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }))
      }
    },
  }

  return {
    answer(method: string, params: JsonObject): Answer {
      if (method === 'authorization') {
        token = /^Bearer (\S+)$/i.exec(String(params['authorization']))?.[1] ?? ''
        member = findMember(tokens, token)
        if (member !== undefined) participants.enter(participant)
      }
      if (member === undefined) return { error: rpcErrors.unauthorized }
      return answerMember({ participants, participant, userId: member.id }, method, params)
    },
    leave: () => participants.leave(participant, member?.id),
    /** False once the session of the person has ended. */
    isWelcome: () => token === undefined || findMember(tokens, token) !== undefined,
  }
}

type Present = { participants: Participants; participant: Participant; userId: string }

function answerMember(
  { participants, participant, userId }: Present,
  method: string,
  params: JsonObject,
): Answer {
  switch (method) {
    case 'authorization':
      return { result: {} }
    case 'presence_subscribe': {
      if (participant.subscriptions.size >= mostSessions) return { error: rpcErrors.invalidParams }
      const subscription = randomUUID()
      participant.subscriptions.add(subscription)
      return { result: subscription }
    }
    case 'presence_unsubscribe':
      participant.subscriptions.delete(String(params['subscriptionId']))
      return { result: {} }
    case 'presence_rollcall':
      participants.broadcast(participant, {
        type: 'rollCall',
        i: userId,
        session: String(params['session']),
      })
      return { result: {} }
    case 'presence_announce':
      return announce({ participants, participant, userId }, params['data'])
    case 'presence_disconnect': {
      const session = String(params['session'])
      if (participant.sessions.delete(session)) {
        participants.broadcast(participant, { type: 'disconnect', i: userId, m: { session } })
      }
      return { result: {} }
    }
    default:
      return { error: rpcErrors.methodNotFound }
  }
}

function announce({ participants, participant, userId }: Present, data: unknown): Answer {
  const { sessionId, locations } = isRecord(data) ? data : {}
  const isFull = participant.sessions.size >= mostSessions
  if (typeof sessionId !== 'string' || !Array.isArray(locations) || isFull) {
    return { error: rpcErrors.invalidParams }
  }
  participant.sessions.add(sessionId)
  participants.broadcast(participant, { type: 'state', i: userId, m: { sessionId, locations } })
  return { result: {} }
}

function findMember(tokens: Tokens, token: string): Member | undefined {
  const identity = tokens.find(token)
  return identity === null || identity === 'expired' || identity.kind === 'anonymous'
    ? undefined
    : identity
}

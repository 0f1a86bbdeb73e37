import type { JsonObject } from '#lake/json.ts'

/** What the Studio of one person sends to the others; `i` is the user, `m` the message. */
export type PresenceEvent =
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'state'; i: string; m: JsonObject }
  | { type: 'disconnect'; i: string; m: { session: string } }

/** One connection of a person. */
export type Participant = {
  send(event: PresenceEvent): void
  /** Sessions it announced and has not ended. */
  sessions: Set<string>
  /** Ids of its subscriptions. */
  subscriptions: Set<string>
}

export type Participants = {
  enter(participant: Participant): void
  /** Broadcasts the end of the participant's sessions. */
  leave(participant: Participant, userId: string | undefined): void
  broadcast(from: Participant, event: PresenceEvent): void
}

/** The people who have the Studio open. Their Studios keep who is where; the lake does not. */
export function createParticipants(): Participants {
  const participants = new Set<Participant>()

  function broadcast(from: Participant, event: PresenceEvent): void {
    for (const participant of participants) if (participant !== from) participant.send(event)
  }

  return {
    enter: (participant) => participants.add(participant),
    broadcast,
    leave(participant, userId) {
      participants.delete(participant)
      if (userId === undefined) return
      for (const session of participant.sessions) {
        broadcast(participant, { type: 'disconnect', i: userId, m: { session } })
      }
    },
  }
}

import type { JsonObject } from '#lake/json.ts'

/** What one person's Studio tells the others; `i` is the user, `m` the message. */
export type PresenceEvent =
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'state'; i: string; m: JsonObject }
  | { type: 'disconnect'; i: string; m: { session: string } }

/** One connection of a person. */
export type Seat = {
  tell(event: PresenceEvent): void
  /** Sessions it announced and has not ended. */
  sessions: Set<string>
  /** Ids under which it wants to be told. */
  subscriptions: Set<string>
}

export type Room = {
  enter(seat: Seat): void
  /** Tells the others that the sessions of the seat have ended. */
  leave(seat: Seat, userId: string | undefined): void
  broadcast(from: Seat, event: PresenceEvent): void
}

/** The people who have the Studio open; who is where is remembered by their Studios, not here. */
export function createRoom(): Room {
  const seats = new Set<Seat>()

  function broadcast(from: Seat, event: PresenceEvent): void {
    for (const seat of seats) if (seat !== from) seat.tell(event)
  }

  return {
    enter: (seat) => seats.add(seat),
    broadcast,
    leave(seat, userId) {
      seats.delete(seat)
      if (userId === undefined) return
      for (const session of seat.sessions) {
        broadcast(seat, { type: 'disconnect', i: userId, m: { session } })
      }
    },
  }
}

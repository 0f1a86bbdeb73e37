export type ContactResult = { ok: true; contact: string } | { ok: false; message: string }

export const accept = (contact: string): ContactResult => ({ ok: true, contact })

/** `message` tells the person in Russian how to correct the contact. */
export const refuse = (message: string): ContactResult => ({ ok: false, message })

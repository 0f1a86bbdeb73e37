/** Setup could not do its work; the message tells the operator why, and how to fix it. */
export class SetupFailure extends Error {}

/** The operator left while questions were asked: nothing has changed. */
export class Interrupted extends Error {}

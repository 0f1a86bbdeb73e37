import type { LoggedCommit, TransactionLogReader } from './transaction-log-reader.ts'

export type Subscriber = {
  commit(commit: LoggedCommit): void
  /** No more commits will come. */
  end(): void
}

export type CommitFeed = {
  /**
   * Delivers every commit after `since` (its `seq`) to the subscriber, in order and without a gap,
   * until the returned function is called.
   */
  subscribe(subscriber: Subscriber, since: number): () => void
  /** Call it after each commit, and regularly for commits of other processes. Never throws. */
  announce(): void
  /** Ends every subscriber; later ones end at once. */
  close(): void
}

/**
 * Hands commits to subscribers. It reads the log, so it includes commits of the command line and
 * never one that was undone.
 */
export function createCommitFeed(log: TransactionLogReader): CommitFeed {
  const subscribers = new Set<Subscriber>()
  const batch = 100
  let announced = 0
  let closed = false

  function endAll(): void {
    const ended = [...subscribers]
    subscribers.clear()
    for (const subscriber of ended) subscriber.end()
  }

  function announce(): void {
    try {
      while (subscribers.size > 0) {
        const commits = log.after(announced, batch)
        for (const commit of commits) {
          announced = commit.seq
          for (const subscriber of subscribers) subscriber.commit(commit)
        }
        if (commits.length < batch) return
      }
    } catch {
      // The commit is durable, so its writer must not see this error. Listeners reconnect and resume.
      endAll()
    }
  }

  return {
    subscribe(subscriber, since) {
      if (closed) {
        subscriber.end()
        return () => {}
      }
      announce()
      if (subscribers.size === 0) announced = since
      for (const commit of log.after(since, announced - since)) subscriber.commit(commit)
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    announce,
    close() {
      closed = true
      endAll()
    },
  }
}

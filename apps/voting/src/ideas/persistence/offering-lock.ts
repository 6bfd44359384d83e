const offeringLock = 11;

/**
 * An idea is offered in the rounds that are there, and a round takes the ideas that are there. Each transaction sees only
 * what was committed, so without this lock two that meet would each miss the other, and the idea would be on no ballot.
 * Ideas take it beside each other, a round alone; to be taken before what it protects is read or written.
 */
export const lockIdeasForOffering = `select pg_advisory_xact_lock_shared(${offeringLock}, 0)`;

/** As above, for a round: waits until no idea is being told of. */
export const lockRoundForOffering = `select pg_advisory_xact_lock(${offeringLock}, 0)`;

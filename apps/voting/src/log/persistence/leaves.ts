const ballotPrefix = Buffer.from('ballot/v1\n');

/** The entry of one revision of a ballot. */
export const ballotLeaf = (commitment: Buffer): Buffer => Buffer.concat([ballotPrefix, commitment]);

/** The entry of a fact about a round, such as its opening with its rules. */
export const roundLeaf = (fact: object): Buffer => factLeaf(JSON.stringify(fact));

/** The same of a fact that is kept as text. */
export const factLeaf = (fact: string): Buffer => Buffer.from(`round/v1\n${fact}`);

/** The entry of what was sealed of a round after its close. */
export const sealLeaf = (seal: string): Buffer => Buffer.from(`bundle/v1\n${seal}`);

/** The entry of a restore: what had been signed before and is gone. */
export const restoreLeaf = (restore: object): Buffer => Buffer.from(`restore/v1\n${JSON.stringify(restore)}`);

/** The entry of a key of the log that took over; without a handover nobody had the key before any more. */
export const keyLeaf = (since: number, verifierKey: string, handover: string | null): Buffer =>
  Buffer.from(`key/v1\n${handover ?? `lost\n${since}\n${verifierKey}\n`}`);

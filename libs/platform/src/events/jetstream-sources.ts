/** What a service hears of one producing service. */
export interface Source {
  readonly producer: string;
  readonly durable: string;
  readonly filter: string;
}

/**
 * One durable for each service of which a service handles facts. When all of them are about one kind of thing it is
 * filtered by that: otherwise every service that wants to know of rounds would be sent every ballot, too. Another
 * filter has another name, so whoever begins to hear of more hears all that the stream still holds, and drops doubles.
 * @param subjects `zwerm.<service>.<thing>.<what happened>`, those with a handler
 */
export function sourcesOf(service: string, subjects: readonly string[]): Source[] {
  const thingsOf = new Map<string, Set<string>>();
  for (const subject of subjects) {
    const [, producer = '', thing = ''] = subject.split('.');
    thingsOf.set(producer, (thingsOf.get(producer) ?? new Set()).add(thing));
  }
  return [...thingsOf].map(([producer, things]) => {
    const [thing] = things;
    return things.size === 1 && thing
      ? { producer, durable: `${service}-from-${producer}-${thing}`, filter: `zwerm.${producer}.${thing}.>` }
      : { producer, durable: `${service}-from-${producer}`, filter: `zwerm.${producer}.>` };
  });
}

import { getMetadataStorage } from 'class-validator';

/**
 * class-validator looks through the rules of every class there is to find those of one, at every validation, and
 * reading a small body then costs less than looking up what holds for it. No rule is added to a class once it is
 * there: what was found is remembered, by class.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return lookUp(target, schema, always, strictGroups, groups);
    let rules = known.get(target);
    if (!rules) known.set(target, (rules = lookUp(target, schema, always, strictGroups, groups)));
    return rules;
  };
}

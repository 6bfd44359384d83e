/** How the members of a group come about: by hand, by rule, by a directory over SCIM, or from the tree of units. */
export const groupKinds = ['manual', 'rule', 'scim', 'unit'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Who may know that a group exists: every colleague, or its members alone. */
export const groupVisibilities = ['everyone', 'members'] as const;
export type GroupVisibility = (typeof groupVisibilities)[number];

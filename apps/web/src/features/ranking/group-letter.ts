/** Groups are called A, B, C …, the largest first. */
export const letterOf = (group: number): string => String.fromCharCode('A'.charCodeAt(0) + group);

/** Sends the browser to another site, such as the organisation's identity provider. */
export const leaveThisApp = (address: string): void => window.location.assign(address);

/** A mistake of whoever typed the command: one line on standard error and exit 2. */
export class UserError extends Error {}

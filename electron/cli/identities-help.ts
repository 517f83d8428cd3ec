/** What the help of every command says that records who somebody is. */
export const IDENTITIES = `
The name is taken as it is typed and the account as the operating system gives it: identities are declared here, not
authenticated. The chain of hashes shows that an entry was changed afterwards; it does not show who wrote it.`;

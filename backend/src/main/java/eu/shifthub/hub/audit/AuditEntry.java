package eu.shifthub.hub.audit;

/** One entry of the log: its place, what it says, and how it hangs on the one before. */
record AuditEntry(long position, String body, String previousHash, String hash) {}

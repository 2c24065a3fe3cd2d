package eu.shifthub.db.embedded;

/** Whether a commit is on disk when it is answered. */
public enum Durability {
    /** Always, except in tests. */
    FULL,
    /** For throw-away data: a crash of the machine may lose it. */
    NONE
}

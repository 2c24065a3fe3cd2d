package eu.shifthub.hub.source.connector;

/** What kind of place data comes from. */
public enum SourceKind {
    /** A file at an address. */
    HTTP,
    POSTGRESQL,
    /** MariaDB or MySQL. */
    MARIADB,
    /** Objects of an S3-compatible store. */
    S3,
    SFTP,
    /** A FHIR R4 server. */
    FHIR,
    /** A catalog of datasets (DCAT). */
    DCAT
}

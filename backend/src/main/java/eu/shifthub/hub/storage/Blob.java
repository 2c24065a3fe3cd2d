package eu.shifthub.hub.storage;

/**
 * Bytes that were stored once and never change.
 *
 * @param sha256 the SHA-256 of the bytes as written, 64 lowercase hexadecimal digits; it is the blob's name
 * @param size in bytes
 */
public record Blob(String sha256, long size) {}

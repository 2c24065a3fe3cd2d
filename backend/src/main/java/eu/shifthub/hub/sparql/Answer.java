package eu.shifthub.hub.sparql;

/**
 * An answer as it is sent.
 *
 * @param cut by what limit the answer is only the beginning of the whole; empty where it is whole
 * @param count of rows or triples
 */
@SuppressWarnings("ArrayRecordComponent") // Sent once, and never compared.
record Answer(AnswerFormat format, byte[] body, long count, String cut) {}

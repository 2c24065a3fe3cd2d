package eu.shifthub.hub.source.s3;

import eu.shifthub.hub.source.connector.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An object, in the state that a listing has shown. */
record S3File(String key, long size, String etag, Instant modifiedAt) {
    /** The same for the same objects in the same state, in any order. */
    static String fingerprint(List<S3File> files) {
        return Fingerprint.of(files.stream()
                .sorted(Comparator.comparing(S3File::key))
                .flatMap(file -> Stream.of(file.key(), file.size(), file.etag())));
    }
}

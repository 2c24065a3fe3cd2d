package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.source.connector.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.sftp.client.SftpClient;
import org.jspecify.annotations.Nullable;

/** A file at the other end, in the state that a look has shown. */
record SftpFile(String path, long size, @Nullable Instant modifiedAt) {
    static SftpFile of(String path, SftpClient.Attributes facts) {
        return new SftpFile(
                path,
                facts.getSize(),
                facts.getModifyTime() == null ? null : facts.getModifyTime().toInstant());
    }

    /** The same for the same files in the same state. */
    static String fingerprint(List<SftpFile> files) {
        return Fingerprint.of(files.stream().flatMap(file -> Stream.of(file.path(), file.size(), file.modifiedAt())));
    }
}

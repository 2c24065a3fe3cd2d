package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.FileNames;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What a selection names at a server: one file, or those of one folder that bear a name of the pattern. */
record SftpFolder(SftpClient sftp, String host) {
    private static final int CHUNK = 1 << 15;

    List<SftpFile> files(Selection selection) throws IOException {
        String path = path(selection);
        return answered(path, () -> {
            SftpClient.Attributes facts = sftp.stat(path);
            if (facts.isRegularFile()) {
                return facts.getSize() == 0 ? List.of() : List.of(SftpFile.of(path, facts));
            }
            FileNames names = new FileNames(selection.pattern());
            List<SftpFile> files = new ArrayList<>();
            for (SftpClient.DirEntry entry : sftp.readEntries(path)) {
                String name = entry.getFilename();
                if (entry.getAttributes().isRegularFile()
                        && entry.getAttributes().getSize() > 0
                        && !name.contains("/")
                        && names.mean(name)) {
                    files.add(SftpFile.of(path.endsWith("/") ? path + name : path + "/" + name, entry.getAttributes()));
                }
            }
            files.sort(Comparator.comparing(SftpFile::path));
            return files;
        });
    }

    /** To its end, and with as many bytes as were listed; refuses a file that has grown or was cut meanwhile. */
    InputStream open(SftpFile file) throws IOException {
        InputStream bytes = answered(file.path(), () -> sftp.read(file.path(), CHUNK));
        return new FilterInputStream(bytes) {
            private long left = file.size();

            @Override
            public int read() throws IOException {
                return count(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                return count(read, read);
            }

            private int count(int answer, int bytes) {
                left -= answer < 0 ? 0 : bytes;
                if (left < 0 || answer < 0 && left > 0) {
                    throw changed(file);
                }
                return answer;
            }
        };
    }

    void requireUnchanged(SftpFile file) throws IOException {
        if (!SftpFile.of(file.path(), sftp.stat(file.path())).equals(file)) {
            throw changed(file);
        }
    }

    private static ProblemException changed(SftpFile file) {
        return SourceProblem.CHANGED_WHILE_READ.because(Map.of("file", file.path()));
    }

    static ProblemException nothingFound(Selection selection) {
        return SourceProblem.NOTHING_FOUND.because(Map.of("what", path(selection)));
    }

    private static String path(Selection selection) {
        return selection.path() == null || selection.path().isBlank()
                ? "."
                : selection.path().strip();
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T answered(String path, Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                throw SourceProblem.NOTHING_FOUND.because(Map.of("what", path));
            }
            if (e.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED) {
                throw SourceProblem.NOT_PERMITTED.because(Map.of("host", host, "what", path));
            }
            throw e;
        }
    }
}

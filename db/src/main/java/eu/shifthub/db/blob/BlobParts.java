package eu.shifthub.db.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A large file on its way into a bucket, part by part; it is there once all have arrived, else nothing is. */
record BlobParts(S3Client s3, String bucket, String key, Path file, long size, long partSize) {
    static final long SIZE = 32L << 20;
    private static final long MOST_PARTS = 10_000;

    BlobParts {
        partSize = Math.max(partSize, size / MOST_PARTS + 1);
    }

    void send() {
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
        boolean whole = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < size; from += partSize) {
                parts.add(sendPart(upload, parts.size() + 1, from, Math.min(partSize, size - from)));
            }
            s3.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(key)
                    .uploadId(upload)
                    .ifNoneMatch("*")
                    .multipartUpload(all -> all.parts(parts)));
            whole = true;
        } finally {
            if (!whole) {
                s3.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(upload));
            }
        }
    }

    private CompletedPart sendPart(String upload, int number, long from, long length) {
        String hash = hash(from, length);
        String tag = s3.uploadPart(
                        request -> request.bucket(bucket)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .checksumSHA256(hash)
                                .contentLength(length),
                        RequestBody.fromContentProvider(() -> read(from, length), length, "application/octet-stream"))
                .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(tag)
                .checksumSHA256(hash)
                .build();
    }

    /** What the store is asked to check the part by. */
    private String hash(long from, long length) {
        MessageDigest digest = BlobHash.digest();
        try (InputStream part = new DigestInputStream(read(from, length), digest)) {
            part.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private InputStream read(long from, long length) {
        try {
            FileChannel channel = FileChannel.open(file);
            channel.position(from);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(length)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

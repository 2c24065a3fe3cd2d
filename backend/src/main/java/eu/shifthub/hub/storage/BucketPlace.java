package eu.shifthub.hub.storage;

import eu.shifthub.db.blob.BlobBucket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A bucket; the folder is its cache. What is in the folder alone is brought into the bucket before it goes. */
final class BucketPlace implements BlobPlace, AutoCloseable {
    private static final int LOCKS = 64;

    private final BlobBucket bucket;
    private final BlobCache cache;
    private final Object[] fetching =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toArray();

    BucketPlace(BlobBucket bucket, BlobCache cache) {
        this.bucket = bucket;
        this.cache = cache;
    }

    @Override
    public void keep(Blob blob) {
        try {
            bucket.put(blob.sha256(), cache.file(blob.sha256()));
            cache.added(blob.size());
            cache.shrink(bucket::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path path(String sha256) {
        Path file = cache.file(sha256);
        if (!cache.use(sha256)) {
            synchronized (fetching[Math.floorMod(sha256.hashCode(), LOCKS)]) {
                if (!cache.use(sha256)) {
                    fetch(sha256);
                }
            }
        }
        return file;
    }

    private void fetch(String sha256) {
        try {
            if (bucket.size(sha256).isEmpty()) {
                throw StorageProblem.BLOB_MISSING.because(Map.of("sha256", sha256));
            }
            try (InputStream bytes = bucket.open(sha256)) {
                Blob blob = cache.write(bytes, sha256);
                cache.added(blob.size());
            }
            cache.shrink(bucket::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Blob> list() throws IOException {
        List<Blob> blobs = new ArrayList<>();
        for (String sha256 : bucket.list()) {
            blobs.add(new Blob(sha256, bucket.size(sha256).orElse(0L)));
        }
        return blobs;
    }

    @Override
    public void remove(String sha256) {
        try {
            bucket.delete(sha256);
            cache.forget(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check() throws IOException {
        bucket.check();
    }

    @Override
    public String toString() {
        return bucket.toString();
    }

    @Override
    public void close() {
        bucket.close();
    }
}

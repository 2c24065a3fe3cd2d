package eu.shifthub.hub.storage;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether blobs can be kept and fetched where they are for good. */
@Component
class StorageHealthIndicator implements HealthIndicator {
    private final BlobPlace place;

    StorageHealthIndicator(BlobPlace place) {
        this.place = place;
    }

    @Override
    public Health health() {
        return switch (place) {
            case FolderPlace _ -> Health.up().withDetail("place", "folder").build();
            case BucketPlace bucket -> ask(bucket);
        };
    }

    private static Health ask(BucketPlace bucket) {
        try {
            bucket.check();
            return Health.up().withDetail("place", bucket.toString()).build();
        } catch (IOException e) {
            return Health.down(e).withDetail("place", bucket.toString()).build();
        }
    }
}

package eu.shifthub.hub.storage;

import eu.shifthub.db.blob.BlobBucket;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where blobs are kept: in a bucket where one is configured, else in the folder. */
@Configuration(proxyBeanMethods = false)
class BlobPlaces {
    @Bean
    static BlobPlace blobPlace(BlobFolder folder, BucketProperties properties, Clock clock) {
        return properties.configured()
                ? new BucketPlace(
                        BlobBucket.open(properties.settings()),
                        new BlobCache(folder, properties.cache().toBytes(), properties.keep(), clock))
                : new FolderPlace(folder);
    }
}

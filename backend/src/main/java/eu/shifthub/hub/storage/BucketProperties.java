package eu.shifthub.hub.storage;

import eu.shifthub.db.blob.BucketSettings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * A bucket of S3, or of a compatible store, in which blobs are kept instead of the folder.
 *
 * @param bucket none: blobs are kept in the folder
 * @param endpoint of the store; none for Amazon's own
 * @param prefix what the keys begin with; hubs that share a bucket have different ones
 * @param accessKey none: what the machine itself may
 * @param cache how much of the folder's disk the copies of blobs may take; the least recently used go first
 * @param keep a copy that was asked for stays at least this long, so that whoever asked can read it
 */
@Validated
@ConfigurationProperties("hub.storage.s3")
record BucketProperties(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @NotBlank @DefaultValue("us-east-1") String region,
        @DefaultValue("") String prefix,
        @DefaultValue("true") boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @NotNull @DefaultValue("20GB") DataSize cache,
        @NotNull @DefaultValue("PT1H") Duration keep) {
    boolean configured() {
        return bucket != null && !bucket.isBlank();
    }

    BucketSettings settings() {
        return new BucketSettings(
                endpoint, region, Objects.requireNonNull(bucket), prefix, pathStyle, accessKey, secretKey);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return configured() ? settings().toString() : "no bucket";
    }
}

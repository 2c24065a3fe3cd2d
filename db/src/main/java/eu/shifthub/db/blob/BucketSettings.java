package eu.shifthub.db.blob;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a bucket of blobs is, and who asks for them.
 *
 * @param endpoint of the store; null for Amazon's own of that region
 * @param prefix what the keys begin with; hubs that share a bucket have different ones
 * @param pathStyle whether the bucket stands in the path and not in the host name
 * @param accessKey null for what the machine itself may (instance role, profile), as the SDK finds it
 */
public record BucketSettings(
        @Nullable URI endpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey) {
    private static final String VARIABLES = "HUB_STORAGE_S3_";

    /** Those that the environment names, as for the hub itself ({@code HUB_STORAGE_S3_BUCKET}); empty without a bucket. */
    public static Optional<BucketSettings> of(Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith(VARIABLES) && !value.isBlank()) {
                // HUB_STORAGE_S3_ACCESS_KEY and HUB_STORAGE_S3_ACCESSKEY are the same to Spring.
                given.put(name.substring(VARIABLES.length()).replace("_", "").toUpperCase(Locale.ROOT), value);
            }
        });
        String bucket = given.get("BUCKET");
        if (bucket == null) {
            return Optional.empty();
        }
        String endpoint = given.get("ENDPOINT");
        return Optional.of(new BucketSettings(
                endpoint == null ? null : URI.create(endpoint),
                given.getOrDefault("REGION", "us-east-1"),
                bucket,
                given.getOrDefault("PREFIX", ""),
                Boolean.parseBoolean(given.getOrDefault("PATHSTYLE", "true")),
                given.get("ACCESSKEY"),
                given.get("SECRETKEY")));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return (endpoint == null ? "s3." + region : endpoint) + "/" + bucket + "/" + prefix;
    }
}

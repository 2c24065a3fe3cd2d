package eu.shifthub.hub.source.s3;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.PinnedNames;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients that connect to judged addresses only, and sign in with what they are handed and nothing of the machine's own. */
final class S3Clients {
    private static final int ATTEMPTS = 2;

    private S3Clients() {}

    static S3Client open(
            Connection connection, Credential credential, OutgoingAddresses addresses, ConnectorProperties properties) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region(connection)))
                .forcePathStyle(Objects.requireNonNullElse(connection.pathStyle(), connection.url() != null))
                .credentialsProvider(credentials(connection, credential))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(ATTEMPTS)))
                .httpClientBuilder(http(addresses, properties));
        if (connection.url() != null) {
            builder.endpointOverride(SourceUrls.parse(connection.url()));
        }
        return builder.build();
    }

    static String region(Connection connection) {
        return connection.region() == null || connection.region().isBlank() ? "us-east-1" : connection.region();
    }

    private static AwsCredentialsProvider credentials(Connection connection, Credential credential) {
        return connection.username() == null || credential.secret() == null
                ? AnonymousCredentialsProvider.create()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(connection.username(), credential.secret()));
    }

    private static SdkHttpClient.Builder<?> http(OutgoingAddresses addresses, ConnectorProperties properties) {
        return Apache5HttpClient.builder()
                .dnsResolver(new PinnedNames(addresses))
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build())
                .connectionTimeout(properties.connectTimeout())
                .socketTimeout(properties.readTimeout());
    }
}

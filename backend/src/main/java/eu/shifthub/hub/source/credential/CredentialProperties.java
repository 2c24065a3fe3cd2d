package eu.shifthub.hub.source.credential;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What encrypts the credentials of sources.
 *
 * @param keys each {@code name:base64 of 32 bytes}; the first encrypts, all decrypt
 * @param keyFile where a key is made that serves while none is configured
 */
@Validated
@ConfigurationProperties("hub.source")
record CredentialProperties(
        @NotNull @DefaultValue List<String> keys, @NotNull Path keyFile) {
    @Override
    public String toString() {
        return "CredentialProperties[" + keys.size() + " keys]";
    }
}

package eu.shifthub.hub.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Passwords, links and sign-in.
 *
 * @param minimumPasswordLength the least number of characters of a password
 * @param maximumPasswordLength the greatest
 * @param linkValidity how long a one-time link works
 * @param signInWindow how long a wrong password counts
 * @param failuresPerAccountAndAddress wrong passwords for one account from one address before sign-in pauses
 * @param failuresPerAccount the same for one account from any addresses
 * @param failuresPerAddress the same from one address for any accounts
 */
@Validated
@ConfigurationProperties("hub.identity")
record IdentityProperties(
        @Min(8) @Max(128) @DefaultValue("12") int minimumPasswordLength,
        @Min(64) @Max(1024) @DefaultValue("128") int maximumPasswordLength,
        @NotNull @DefaultValue("72h") Duration linkValidity,
        @NotNull @DefaultValue("15m") Duration signInWindow,
        @Min(1) @DefaultValue("5") int failuresPerAccountAndAddress,
        @Min(1) @DefaultValue("50") int failuresPerAccount,
        @Min(1) @DefaultValue("100") int failuresPerAddress) {}

package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people say with certificates, tidied; refuses what says nothing. */
final class CertificateTexts {
    private static final int LONGEST = 2_000;
    private static final int MOST_YEARS = 20;

    private CertificateTexts() {}

    static String statement(String text) {
        return text(text, "statement", QualityProblem.STATEMENT_MISSING);
    }

    static String reason(String text) {
        return text(text, "reason", QualityProblem.WITHDRAWAL_REASON_MISSING);
    }

    private static String text(String text, String field, QualityProblem missing) {
        String clean = CleanText.lines(text, field);
        if (clean.isBlank()) {
            throw missing.at(field);
        }
        if (clean.length() > LONGEST) {
            throw QualityProblem.STATEMENT_TOO_LONG.at(field, Map.of("most", LONGEST));
        }
        return clean;
    }

    static @Nullable Instant validity(@Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw QualityProblem.VALIDITY_OVER.at("validUntil");
        }
        if (until != null && until.isAfter(now.plus(Duration.ofDays(366L * MOST_YEARS)))) {
            throw QualityProblem.VALIDITY_TOO_FAR.at("validUntil", Map.of("years", MOST_YEARS));
        }
        return until;
    }
}

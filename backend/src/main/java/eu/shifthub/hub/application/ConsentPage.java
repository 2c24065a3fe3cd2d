package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page on which a person is asked, in English or French. */
@Component
class ConsentPage {
    private static final String TEXTS = "application.consent";
    private static final List<String> ORDER = List.of("openid", "profile", "catalog:read", "data:read");

    private final String template = resource("application/consent.html");
    private final String style = resource("application/consent.css");

    /** Who asks whom for what. */
    record Question(Application application, Viewer.Person owner, Viewer.Person person, CodeGrant asked, String state) {
        String redirectUri() {
            return Optional.ofNullable(asked.redirectUri())
                    .orElseGet(() -> application.redirectUris().getFirst());
        }
    }

    /**
     * The page and the only things it may load and lead to.
     *
     * @param policy the header Content-Security-Policy
     */
    record Rendered(String html, String policy) {}

    Rendered render(Question question, Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        Texts texts = new Texts(ResourceBundle.getBundle(TEXTS, language), language);
        URI back = URI.create(question.redirectUri());
        String nonce = Secrets.next();
        String html = fill(values(question, texts, back, nonce, language));
        // Browsers hold redirects after a form to its policy, so the place to come back to is named.
        String policy = "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + origin(back);
        return new Rendered(html, policy);
    }

    private Map<String, String> values(Question question, Texts texts, URI back, String nonce, Locale language) {
        String name = question.application().name();
        return Map.ofEntries(
                Map.entry("lang", language.getLanguage()),
                Map.entry("nonce", nonce),
                Map.entry("style", style),
                Map.entry("title", texts.of("title", name)),
                Map.entry(
                        "lead",
                        texts.of(
                                "lead",
                                name,
                                question.person().name(),
                                question.person().username())),
                Map.entry("owner", texts.of("owner", question.owner().name())),
                Map.entry("description", escaped(question.application().description())),
                Map.entry("asksFor", texts.of("asksFor")),
                Map.entry("scopes", scopes(question.asked().requestedScopes(), texts)),
                Map.entry("limits", texts.of("limits")),
                Map.entry("back", texts.of("back", back.getScheme() + "://" + back.getRawAuthority())),
                Map.entry("clientId", escaped(question.application().clientId())),
                Map.entry("state", escaped(question.state())),
                Map.entry("scopeFields", scopeFields(question.asked().requestedScopes())),
                Map.entry("approve", texts.of("approve")),
                Map.entry("refuse", texts.of("refuse")));
    }

    private String fill(Map<String, String> values) {
        return java.util.regex.Pattern.compile("\\{\\{(\\w+)}}")
                .matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(found.group(1))).orElseThrow()));
    }

    private static String scopes(Set<String> scopes, Texts texts) {
        return sorted(scopes)
                .map(scope -> "<li><span>" + texts.of("scope." + scope.replace(':', '.')) + "</span> <code>"
                        + escaped(scope) + "</code></li>")
                .collect(Collectors.joining("\n"));
    }

    private static String scopeFields(Set<String> scopes) {
        return sorted(scopes)
                .map(scope -> "<input type=\"hidden\" name=\"scope\" value=\"" + escaped(scope) + "\">")
                .collect(Collectors.joining("\n"));
    }

    private static java.util.stream.Stream<String> sorted(Set<String> scopes) {
        return scopes.stream().sorted(Comparator.comparingInt(ORDER::indexOf));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Texts(ResourceBundle bundle, Locale language) {
        /** What people chose is escaped; the texts themselves are the hub's own. */
        String of(String key, String... values) {
            Object[] safe =
                    java.util.Arrays.stream(values).map(ConsentPage::escaped).toArray();
            return new MessageFormat(bundle.getString(key), language).format(safe);
        }
    }
}

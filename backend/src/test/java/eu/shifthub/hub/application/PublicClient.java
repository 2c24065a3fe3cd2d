package eu.shifthub.hub.application;

import eu.shifthub.hub.Browser;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program without a secret to which people sign in: sends them to the hub and takes the code they come back with. */
final class PublicClient {
    static final String BACK = "https://notebooks.example/callback?hub=1";
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-pkce-0123456789";

    private final Application application;
    private final Browser program;

    PublicClient(Application application, int port) {
        this.application = application;
        this.program = new Browser(port);
    }

    /** What the program asks the hub for by way of the person's browser. */
    Map<String, String> question(String scope) {
        Map<String, String> question = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                application.clientId(),
                "redirect_uri",
                BACK,
                "scope",
                scope,
                "state",
                "what the program wants back",
                "nonce",
                "n-1",
                "code_challenge",
                challenge(VERIFIER),
                "code_challenge_method",
                "S256"));
        return question;
    }

    static HttpResponse<String> ask(Browser person, Map<String, String> question) {
        return person.get("/oauth2/authorize?" + Browser.form(question));
    }

    /** The consent page that the hub shows. */
    static HttpResponse<String> consentPage(Browser person, HttpResponse<String> answer) {
        URI page = URI.create(location(answer));
        return person.get(page.getRawPath() + "?" + page.getRawQuery());
    }

    HttpResponse<String> decide(Browser person, String state, String... scopes) {
        String body = Browser.form(Map.of("client_id", application.clientId(), "state", state))
                + Arrays.stream(scopes)
                        .map(scope -> "&" + Browser.form(Map.of("scope", scope)))
                        .reduce("", String::concat);
        return person.send(person.request("/oauth2/authorize")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The whole way as far as the code; the person is not asked again for the same. */
    String code(Browser person, String scope) {
        HttpResponse<String> asked = ask(person, question(scope));
        Map<String, String> answered = parameters(location(asked));
        String state = answered.getOrDefault("state", "");
        Map<String, String> given =
                answered.containsKey("code") ? answered : parameters(location(decide(person, state, scope.split(" "))));
        return given.getOrDefault("code", "");
    }

    HttpResponse<String> exchange(String code, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", application.clientId(),
                "code", code,
                "redirect_uri", BACK,
                "code_verifier", VERIFIER));
        form.putAll(changes);
        form.values().removeIf(String::isEmpty);
        return program.send(program.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(form)))
                .build());
    }

    JsonNode tokens(Browser person, String scope) {
        return JsonMapper.shared()
                .readTree(exchange(code(person, scope), Map.of()).body());
    }

    String token(Browser person, String scope) {
        return tokens(person, scope).get("access_token").asString();
    }

    HttpResponse<String> get(String path, String token) {
        return program.send(program.request(path)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build());
    }

    JsonNode graphql(String token, String document) {
        return JsonMapper.shared()
                .readTree(program.send(program.request("/graphql")
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "application/graphql-response+json")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(Map.of("query", document))))
                                .build())
                        .body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static Map<String, String> parameters(String address) {
        Map<String, String> found = new HashMap<>();
        Matcher pair = Pattern.compile("[?&]([^=&#]+)=([^&#]*)").matcher(address);
        while (pair.find()) {
            found.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
        }
        return found;
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

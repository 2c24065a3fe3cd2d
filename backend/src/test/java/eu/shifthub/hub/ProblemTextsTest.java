package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong is told to people in their language: each problem that is not our own failure has its texts. */
class ProblemTextsTest {
    private static final Path FEATURES = Path.of("..", "frontend", "src", "main", "frontend", "features");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\w+), (?:plural|select),");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyProblemHasAText(String language) {
        List<Problem> problems = problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.stream()
                        .filter(problem -> text(problem, language).isEmpty())
                        .map(Problem::key))
                .as("problems without a text in texts.%s.json", language)
                .isEmpty();
    }

    /**
     * A text may leave a parameter out; one that the server does not send would stay empty. Of a text with choices only
     * what it chooses by is looked at.
     */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noTextAsksForWhatIsNotSent(String language) {
        assertThat(problems())
                .allSatisfy(problem -> assertThat(parameters(text(problem, language)))
                        .as("%s in %s", problem.key(), language)
                        .isSubsetOf(parameters(problem.message())));
    }

    /** What stands within the texts of problems and reports; in English the hub itself says the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyReasonHasAText(String language) {
        assertThat(constants(Reason.class)).isNotEmpty().allSatisfy(reason -> {
            String text = text(reason.room(), "reason." + reason.name(), language);
            assertThat(text).as("%s in %s", reason.key(), language).isNotEmpty();
            assertThat(parameters(text)).as("%s in %s", reason.key(), language).isEqualTo(parameters(reason.message()));
        });
    }

    private static List<Problem> problems() {
        return constants(Problem.class)
                .filter(problem -> problem.category() != Problem.Category.INTERNAL)
                .toList();
    }

    private static <T> Stream<T> constants(Class<T> kind) {
        return HubClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(kind))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(kind::cast);
    }

    private static String text(Problem problem, String language) {
        return text(problem.room(), "problem." + problem.name(), language);
    }

    private static String text(String room, String key, String language) {
        Path file = FEATURES.resolve(room).resolve("texts." + language + ".json");
        JsonNode texts = Files.exists(file)
                ? JsonMapper.shared().readTree(file)
                : JsonMapper.shared().createObjectNode();
        return texts.path(key).asString("");
    }

    private static Set<String> parameters(String text) {
        Pattern pattern = CHOICE.matcher(text).find() ? CHOICE : PARAMETER;
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

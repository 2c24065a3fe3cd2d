package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The names and defaults of settings are promised to those who run a hub: {@code docs/settings.md} has them all. */
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("\\| `(hub[^`]*)` \\| (?:`([^`]*)`|none) \\| .+ \\|");

    private final PropertySource<?> configured;

    SettingsTest() throws IOException {
        configured = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();
    }

    @Test
    void areDocumentedWithTheirDefaults() throws IOException {
        assertThat(ofCode()).hasSizeGreaterThan(60).isEqualTo(documented());
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("../docs/settings.md"))) {
            lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> settings.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        }
        return settings;
    }

    private Map<String, String> ofCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> settings = new TreeMap<>();
        scanner.findCandidateComponents("eu.shifthub.hub").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
        });
        return settings;
    }

    private void add(String prefix, Class<?> type, Map<String, String> settings) {
        for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
            String key = prefix + "." + DataObjectPropertyName.toDashedForm(parameter.getName());
            if (parameter.getType().isRecord()) {
                add(key, parameter.getType(), settings);
            } else {
                settings.put(key, value(key, parameter));
            }
        }
    }

    private String value(String key, Parameter parameter) {
        Object written = configured.getProperty(key);
        DefaultValue otherwise = parameter.getAnnotation(DefaultValue.class);
        return written != null ? written.toString() : otherwise == null ? "" : String.join(",", otherwise.value());
    }
}

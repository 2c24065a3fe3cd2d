package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worker describes datasets in the words of the catalog's profile; one that is described already stays as it is. */
@Component
class DescriptionScene {
    private static final ClassPathResource DESCRIPTIONS = new ClassPathResource("demo/descriptions.json");

    private final Asking asking;
    private final ProjectScene projects;
    private final JsonMapper json;

    DescriptionScene(Asking asking, ProjectScene projects, JsonMapper json) {
        this.asking = asking;
        this.projects = projects;
        this.json = json;
    }

    void described(Viewer.Person worker, DemoProject project, DemoDataset dataset) {
        String id = projects.dataset(worker, project.slug(), dataset.slug())
                .at("/id")
                .asString();
        JsonNode now = asking.ask(worker, "Description", Map.of("dataset", id)).at("/catalogDescription");
        if (now.at("/describedAt").isNull()) {
            String revision = now.at("/revision").asString();
            asking.ask(
                    worker,
                    "SaveDescription",
                    Map.of("input", Map.of("dataset", id, "revision", revision, "properties", properties(dataset))));
        }
    }

    /** The dataset's own texts first, which are said anew with all the rest. */
    private List<Map<String, Object>> properties(DemoDataset dataset) {
        Map<String, List<Map<String, Object>>> said = new LinkedHashMap<>();
        said.put("dct:title", text(List.of(dataset.title())));
        said.put("dct:description", text(List.of(dataset.description())));
        said.put("dcat:keyword", text(dataset.labels()));
        read(dataset)
                .forEach((property, values) -> said.computeIfAbsent(property, none -> new ArrayList<>())
                        .addAll(values));
        return said.entrySet().stream()
                .map(one -> Map.<String, Object>of("property", one.getKey(), "values", one.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> text(List<String> texts) {
        return new ArrayList<>(
                texts.stream().map(text -> Map.<String, Object>of("text", text)).toList());
    }

    private Map<String, List<Map<String, Object>>> read(DemoDataset dataset) {
        try (InputStream file = DESCRIPTIONS.getInputStream()) {
            var all = json.readValue(file, new TypeReference<Map<String, Map<String, List<Map<String, Object>>>>>() {});
            return Objects.requireNonNull(all.get(dataset.slug()), dataset.slug());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

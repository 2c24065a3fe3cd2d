package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.catalog.rdf.Vocabularies;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the operator has set, in the form in which it is said. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    Vocabularies vocabularies() {
        return new Vocabularies();
    }

    @Bean
    HubFacts hubFacts(CatalogProperties properties, Vocabularies vocabularies) {
        URI type = properties.publisherType();
        return new HubFacts(
                Iris.of(properties.publicUrl()),
                properties.publisher(),
                properties.contactPage().toString(),
                type == null ? null : type.toString(),
                new HubFacts.Body(
                        properties.hdab().name(),
                        properties.hdab().contactPage().toString()),
                properties.legislation().stream().map(URI::toString).toList(),
                untold(properties.untoldCategories(), vocabularies.healthCategories()));
    }

    @Bean
    Commons commons(HubFacts hub, Vocabularies vocabularies) {
        return new Commons(hub, vocabularies);
    }

    private static List<String> untold(List<String> codes, List<String> all) {
        return codes.isEmpty()
                ? all
                : codes.stream().map(code -> category(code, all)).toList();
    }

    private static String category(String code, List<String> all) {
        return all.stream()
                .filter(category -> category.endsWith("/" + code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "hub.catalog.untold-categories names no category of health data: " + code));
    }
}

package eu.shifthub.hub.catalog.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The controlled vocabularies that ship with the hub, as SKOS. */
public final class Vocabularies {
    private static final String FILES = "classpath*:rdf/vocabulary/*.ttl";

    private final Model model = ModelFactory.createDefaultModel();

    public Vocabularies() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream in = file.getInputStream()) {
                    RDFDataMgr.read(model, in, Lang.TURTLE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabularies cannot be read: " + FILES, e);
        }
        if (model.isEmpty()) {
            throw new IllegalStateException("There are no vocabularies at " + FILES);
        }
    }

    /** All schemes and their concepts; not to be written to. */
    public Model model() {
        return model;
    }

    /** The IRIs of the categories of health data that the European Health Data Space knows, in order. */
    public List<String> healthCategories() {
        return model
                .listSubjectsWithProperty(SKOS.inScheme, ResourceFactory.createResource(Terms.HEALTH_CATEGORIES))
                .mapWith(org.apache.jena.rdf.model.Resource::getURI)
                .toList()
                .stream()
                .sorted()
                .toList();
    }
}

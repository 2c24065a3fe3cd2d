package eu.shifthub.hub.catalog.rdf;

import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** By what the hub measures the quality of a dataset. */
enum Metric {
    COMPLETENESS(
            Dimension.COMPLETENESS,
            XSD.decimal,
            "Filled cells",
            "Cellules remplies",
            "The share of the cells of the published version that are not empty, from 0 to 1.",
            "La part des cellules de la version publiée qui ne sont pas vides, de 0 à 1."),
    RULES_CHECKED(
            Dimension.CONFORMITY,
            XSD.nonNegativeInteger,
            "Rules checked",
            "Règles vérifiées",
            "How many rules of its owners the published version was checked against, without those about other"
                    + " datasets.",
            "Le nombre de règles de ses propriétaires selon lesquelles la version publiée a été vérifiée, sans celles"
                    + " qui portent sur d'autres jeux de données."),
    RULES_FULFILLED(
            Dimension.CONFORMITY,
            XSD.decimal,
            "Rules fulfilled",
            "Règles respectées",
            "The share of the rules checked that the published version fulfils, from 0 to 1.",
            "La part des règles vérifiées que la version publiée respecte, de 0 à 1.");

    /** What of quality is measured. */
    private enum Dimension {
        COMPLETENESS(
                "Completeness",
                "Complétude",
                "How much of what a table has room for is there.",
                "Dans quelle mesure ce qui a sa place dans une table s'y trouve."),
        CONFORMITY(
                "Conformity",
                "Conformité",
                "How far the rows are as those who answer for them want them to be.",
                "Dans quelle mesure les lignes sont telles que le veulent ceux qui en répondent.");

        private final String label;
        private final String labelFr;
        private final String definition;
        private final String definitionFr;

        Dimension(String label, String labelFr, String definition, String definitionFr) {
            this.label = label;
            this.labelFr = labelFr;
            this.definition = definition;
            this.definitionFr = definitionFr;
        }

        private Resource describe(Model model, Iris iris) {
            return named(
                    model.createResource(iris.quality("dimension-" + name().toLowerCase(Locale.ROOT)))
                            .addProperty(RDF.type, Terms.resource(Terms.DQV + "Dimension")),
                    label,
                    labelFr,
                    definition,
                    definitionFr);
        }
    }

    private final Dimension dimension;
    private final Resource type;
    private final String label;
    private final String labelFr;
    private final String definition;
    private final String definitionFr;

    Metric(Dimension dimension, Resource type, String label, String labelFr, String definition, String definitionFr) {
        this.dimension = dimension;
        this.type = type;
        this.label = label;
        this.labelFr = labelFr;
        this.definition = definition;
        this.definitionFr = definitionFr;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return type.getURI();
    }

    static void describeAll(Model model, Iris iris) {
        for (Metric metric : values()) {
            named(
                            model.createResource(iris.quality(metric.suffix()))
                                    .addProperty(RDF.type, Terms.resource(Terms.DQV + "Metric")),
                            metric.label,
                            metric.labelFr,
                            metric.definition,
                            metric.definitionFr)
                    .addProperty(Terms.property(Terms.DQV + "expectedDataType"), metric.type)
                    .addProperty(Terms.property(Terms.DQV + "inDimension"), metric.dimension.describe(model, iris));
        }
    }

    private static Resource named(
            Resource thing, String label, String labelFr, String definition, String definitionFr) {
        return thing.addProperty(SKOS.prefLabel, label, "en")
                .addProperty(SKOS.prefLabel, labelFr, "fr")
                .addProperty(SKOS.definition, definition, "en")
                .addProperty(SKOS.definition, definitionFr, "fr");
    }
}

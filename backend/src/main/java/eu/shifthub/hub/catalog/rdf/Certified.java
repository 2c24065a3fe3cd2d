package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.quality.Certificate;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

/** What practitioners vouch for of the published version, as DQV has it; who they are stays on the page. */
final class Certified {
    private static final String PERIOD = DCTerms.NS + "Period";

    private Certified() {}

    static void write(Draft draft) {
        draft.entry()
                .certifiedBy()
                .forEach(certificate ->
                        draft.dataset().addProperty(Terms.HAS_QUALITY_ANNOTATION, annotation(draft, certificate)));
    }

    private static Resource annotation(Draft draft, Certificate certificate) {
        Resource annotation = draft.part("certificate-" + certificate.id().value(), Terms.QUALITY_CERTIFICATE)
                .addProperty(OA.motivatedBy, Terms.QUALITY_ASSESSMENT)
                .addProperty(OA.hasTarget, draft.dataset())
                .addProperty(OA.bodyValue, Draft.text(certificate.statement()))
                .addProperty(DCTerms.issued, draft.instant(certificate.madeAt()));
        if (certificate.validUntil() != null) {
            String period = "start=%s; end=%s"
                    .formatted(
                            draft.instant(certificate.madeAt()).getLexicalForm(),
                            draft.instant(certificate.validUntil()).getLexicalForm());
            annotation.addProperty(
                    DCTerms.valid, period, TypeMapper.getInstance().getSafeTypeByName(PERIOD));
        }
        return annotation;
    }
}

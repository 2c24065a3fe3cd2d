package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.reader.ReadPart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FHIR R4 becomes flat tables, one a resource type. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
class FhirTest {
    private static final byte[] BUNDLE = FormatRoom.text("""
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:p1", "resource": {"resourceType": "Patient", "id": "p1", "active": true,
                "name": [{"family": "Peeters", "given": ["An", "Lies"]}], "gender": "female",
                "birthDate": "1980-02-03", "address": [{"line": ["Kerkstraat 1"], "city": "Gent"}]}},
              {"fullUrl": "urn:uuid:o1", "resource": {"resourceType": "Observation", "id": "o1", "status": "final",
                "code": {"coding": [{"system": "http://loinc.org", "code": "8302-2", "display": "Body height"}]},
                "subject": {"reference": "urn:uuid:p1"}, "effectiveDateTime": "2020-01-02T10:00:00+01:00",
                "valueQuantity": {"value": 170.50, "unit": "cm"}}},
              {"resource": {"resourceType": "Observation", "id": "o2", "status": "final",
                "code": {"text": "Smoking"}, "subject": {"reference": "https://x.org/fhir/Patient/p2/_history/3"},
                "effectiveDateTime": "2021-01-02T10:00:00Z", "valueString": "never"}},
              {"resource": {"resourceType": "Basic", "id": "b1", "subject": {"reference": "Patient/p1"}}}]}""");

    @Autowired
    FormatRoom room;

    @Test
    void makesATableOfEachResourceTypeInABundle() {
        ImportPreview preview = room.preview("bundle.json", BUNDLE, null);
        Import observations = room.run("bundle.json", BUNDLE, "Observation");
        Import patients = room.run("bundle.json", BUNDLE, "Patient");

        assertThat(preview.parts())
                .extracting(ImportPart::name)
                .containsExactlyInAnyOrder("Observation", "Patient", "Basic");
        assertThat(room.ask(
                        observations,
                        "select id, code_system, code_code, code_display, subject, value, value_unit, value_text from t"
                                + " order by id"))
                .containsExactly(
                        "o1|http://loinc.org|8302-2|Body height|Patient/p1|170.50|cm|null",
                        "o2|null|null|Smoking|Patient/p2|null|null|never");
        assertThat(room.columns(observations)).contains("effective_at TIMESTAMP", "value DECIMAL");
        assertThat(room.ask(patients, "select family_name, given_name, birth_date, city from t"))
                .containsExactly("Peeters|An Lies|1980-02-03|Gent");
        assertThat(room.columns(patients)).contains("birth_date DATE", "active BOOLEAN");
    }

    @Test
    void keepsTheWholeResourceBesideItsColumns() {
        Import basic = room.run("bundle.json", BUNDLE, "Basic");

        assertThat(room.ask(basic, "select id, subject, resource from t"))
                .containsExactly("b1|Patient/p1|{\"resourceType\":\"Basic\",\"id\":\"b1\",\"subject\":{\"reference\":"
                        + "\"Patient/p1\"}}");
        assertThat(basic.notes()).extracting(ReadPart.Note::code).containsExactly("FHIR_GENERIC");
    }

    @Test
    void readsResourcesOneALine() {
        byte[] lines = FormatRoom.text("""
                {"resourceType":"Condition","id":"c1","code":{"coding":[{"code":"44054006"}]},"onsetDateTime":"2001"}
                {"resourceType":"Condition","id":"c2","onsetDateTime":"2001-05-06"}
                """);

        Import done = room.run("Condition.ndjson", lines, null);

        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(room.ask(done, "select id, code_code, onset_at from t order by id"))
                .containsExactly("c1|44054006|2001", "c2|null|2001-05-06");
    }
}

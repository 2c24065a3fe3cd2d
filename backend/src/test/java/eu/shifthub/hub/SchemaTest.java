package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the schema and the controllers together. */
@HubTest
class SchemaTest {
    @Autowired
    SchemaReports.Kept kept;

    @Test
    void everyFieldIsAnswered() {
        assertThat(kept.report().unmappedFields())
                .filteredOn(field -> !isMadeOfAWindow(field))
                .isEmpty();
    }

    @Test
    void everyAnswerHasAField() {
        assertThat(kept.report().unmappedRegistrations()).isEmpty();
    }

    @Test
    void everyArgumentThatIsReadExists() {
        assertThat(kept.report().unmappedArguments()).isEmpty();
    }

    /** Spring for GraphQL answers these itself, but its inspection knows connections by nullable edges only. */
    private static boolean isMadeOfAWindow(FieldCoordinates field) {
        return field.getTypeName().endsWith("Connection")
                && Set.of("edges", "pageInfo").contains(field.getFieldName());
    }
}

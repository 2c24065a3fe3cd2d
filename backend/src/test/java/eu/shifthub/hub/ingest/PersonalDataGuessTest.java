package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataGuessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom",
                "Prénom",
                "firstName",
                "last_name",
                "patient name",
                "Date de naissance",
                "birthDate",
                "DOB",
                "E-mail",
                "Courriel",
                "Téléphone portable",
                "phone",
                "Num RPPS",
                "NIR",
                "ssn",
                "adresse"
            })
    void takesHeadersForPersonal(String header) {
        assertThat(PersonalDataGuess.isPersonal(header, Stream.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom établissement",
                "Hospital name",
                "drug_name",
                "birth weight",
                "Poids de naissance",
                "amount",
                "date",
                "nominal",
                "Provider State",
                ""
            })
    void takesHeadersForHarmless(String header) {
        assertThat(PersonalDataGuess.isPersonal(header, Stream.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "06 12 34 56 78",
                "+33 6 12 34 56 78",
                "1 85 07 75 123 456 78",
                "185077512345678",
                "123-45-6789",
                "FR76 3000 6000 0112 3456 7890 189"
            })
    void takesValuesForPersonal(String value) {
        assertThat(PersonalDataGuess.isPersonal("c", Stream.of(value, null, value)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "2024-01-02", "A12.3", "75001", "1234567890", "+5", "C50.911"})
    void takesValuesForHarmless(String value) {
        assertThat(PersonalDataGuess.isPersonal("c", Stream.of(value, value))).isFalse();
    }
}

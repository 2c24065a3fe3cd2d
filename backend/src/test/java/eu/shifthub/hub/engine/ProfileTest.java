package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EngineTest
class ProfileTest {
    @Autowired
    QueryEngine engine;

    @Autowired
    Tables tables;

    @Test
    void countsWhatIsInATable() {
        Profile profile = profile("SELECT * FROM (VALUES (1, 'a'), (2, NULL), (2, 'c')) t(id, name)");

        assertThat(profile.rows()).isEqualTo(3);
        Profile.Column id = profile.columns().getFirst();
        assertThat(id.nulls()).isZero();
        assertThat(id.distinct()).isEqualTo(2);
        assertThat(id.minimum()).isEqualTo("1");
        assertThat(id.maximum()).isEqualTo("2");
        assertThat(id.topValues()).containsExactly(new Profile.Frequency("2", 2), new Profile.Frequency("1", 1));
        assertThat(id.everyValue()).isTrue();
        assertThat(id.histogram()).containsExactly(new Profile.Bin("1", "2", 1), new Profile.Bin("2", "3", 2));
        Profile.Column name = profile.columns().getLast();
        assertThat(name.nulls()).isEqualTo(1);
        assertThat(name.histogram()).isEmpty();
        assertThat(name.examples()).containsExactly("a", "c");
    }

    @Test
    void putsNumbersIntoBinsWithRoundEdges() {
        Profile.Column amount = column("SELECT (range * 0.37)::DECIMAL(10,2) AS amount FROM range(1000)");

        assertThat(amount.histogram()).hasSizeBetween(10, 40);
        assertThat(amount.histogram().getFirst().from()).isEqualTo("0");
        assertThat(amount.histogram().getFirst().to()).isEqualTo("20");
        assertThat(rows(amount)).isEqualTo(1000);
        assertThat(amount.quantiles().get(2).share()).isEqualTo(0.5);
        assertThat(Double.parseDouble(amount.quantiles().get(2).value())).isBetween(180.0, 190.0);
    }

    @Test
    void putsNegativeAndVeryLargeNumbersIntoBins() {
        assertThat(rows(column("SELECT range - 50000000000 AS n FROM range(0, 100000000000, 1000000000)")))
                .isEqualTo(100);
        assertThat(rows(column("SELECT * FROM (VALUES (-1.5e300), (0.0), (2.5e300)) t(n)")))
                .isEqualTo(3);
        assertThat(column("SELECT * FROM (VALUES ('inf'::DOUBLE), (1.0)) t(n)").histogram())
                .isEmpty();
    }

    @Test
    void putsDatesIntoBinsOfTheCalendar() {
        Profile.Column days = column("SELECT DATE '2024-01-01' + range::INTEGER AS d FROM range(10)");
        Profile.Column months = column("SELECT DATE '2023-01-15' + (range * 10)::INTEGER AS d FROM range(70)");
        Profile.Column years = column("SELECT DATE '1931-05-05' + (range * 300)::INTEGER AS d FROM range(100)");
        Profile.Column hours =
                column("SELECT TIMESTAMP '2024-01-01 10:30:00' + INTERVAL 1 MINUTE * range AS d FROM range(180)");

        assertThat(days.histogram()).hasSize(10).first().isEqualTo(new Profile.Bin("2024-01-01", "2024-01-02", 1));
        assertThat(months.histogram().getFirst().from()).isEqualTo("2023-01-01");
        assertThat(years.histogram().getFirst().from()).isEqualTo("1930-01-01");
        assertThat(hours.histogram()).first().isEqualTo(new Profile.Bin("2024-01-01T10:00", "2024-01-01T11:00", 30));
        assertThat(List.of(rows(days), rows(months), rows(years), rows(hours))).containsExactly(10L, 70L, 100L, 180L);
    }

    @Test
    void countsTheMostFrequentOfManyValues() {
        Profile.Column code = column(
                "SELECT CASE WHEN range % 2 = 0 THEN 'it''s frequent' ELSE 'c' || (range % 3000) END AS code FROM range(20000)");

        assertThat(code.everyValue()).isFalse();
        assertThat(code.topValues().getFirst()).isEqualTo(new Profile.Frequency("it's frequent", 10_000));
    }

    @Test
    void namesNoFrequentValueWhereEachRowHasItsOwn() {
        assertThat(column("SELECT 'p' || range AS id FROM range(5000)").topValues())
                .isEmpty();
    }

    @Test
    void countsEmptyTablesAndTypesWithoutOrder() {
        assertThat(profile("SELECT 1 AS a, 'x' AS b WHERE false").rows()).isZero();
        assertThat(column("SELECT NULL::INTEGER AS a FROM range(3)").nulls()).isEqualTo(3);
        assertThat(column("SELECT 'a'::BLOB AS a").topValues()).isEmpty();
        assertThat(column("SELECT true AS a").topValues()).containsExactly(new Profile.Frequency("true", 1));
    }

    @Test
    void countsThousandsOfColumns() {
        String columns = java.util.stream.IntStream.range(0, 1500)
                .mapToObj(i -> "range + " + i + " AS \"c " + i + "\"")
                .collect(Collectors.joining(", "));

        assertThat(profile("SELECT " + columns + " FROM range(10)").columns()).hasSize(1500);
    }

    @Test
    void readsProfilesThatAreOlderThanHistograms() {
        Profile old = JsonMapper.shared()
                .readValue(
                        "{\"rows\":1,\"columns\":[{\"name\":\"a\",\"type\":{\"kind\":\"TEXT\",\"precision\":0,\"scale\":0},"
                                + "\"nulls\":0,\"distinct\":1,\"minimum\":\"x\",\"maximum\":\"x\"}]}",
                        Profile.class);

        assertThat(old.columns().getFirst().topValues()).isEmpty();
    }

    private static long rows(Profile.Column column) {
        return column.histogram().stream().mapToLong(Profile.Bin::rows).sum();
    }

    private Profile.Column column(String sql) {
        return profile(sql).columns().getFirst();
    }

    private Profile profile(String sql) {
        return engine.profile(tables.blob(sql));
    }
}

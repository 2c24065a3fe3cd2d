package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.storage.BlobNames;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A column that holds blobs and is not named to storage would lose them to its sweep. */
@HubTest
class BlobNamesTest {
    @Autowired
    List<BlobNames> rooms;

    @Autowired
    DSLContext sql;

    @Test
    void everyColumnOfBlobsIsNamedToStorage() {
        String named = rooms.stream().map(room -> room.blobs().getSQL()).collect(Collectors.joining("\n"));
        List<String> columns = sql.resultQuery(
                        "select format('\"%s\".\"%s\".\"%s\"', table_schema, table_name, column_name)"
                                + " from information_schema.columns where table_schema <> 'storage'"
                                + " and data_type in ('text', 'character varying', 'ARRAY') and (column_name like '%blob%' or column_name like '%sha256%')")
                .fetchInto(String.class);

        assertThat(columns).isNotEmpty().allSatisfy(column -> assertThat(named).contains(column));
    }
}

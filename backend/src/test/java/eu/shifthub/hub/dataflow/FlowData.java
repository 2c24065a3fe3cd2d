package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.RowRequest;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Datasets for dataflows to read, whose rows SQL makes; grants of them; and their rows. */
@TestComponent
class FlowData {
    /** Three doctors, two of them of A. */
    static final String DOCTORS = "select * from (values ('1', 'A'), ('2', 'B'), ('3', 'A')) t(rpps, oa)";

    /** Enough rows to be at work on for a moment. */
    static final String MANY = "select cast(range as varchar) as oa, range as n from range(3000000)";

    private final QueryEngine engine;
    private final Datasets datasets;
    private final Access access;
    private final Queries queries;

    FlowData(QueryEngine engine, Datasets datasets, Access access, Queries queries) {
        this.engine = engine;
        this.datasets = datasets;
        this.access = access;
        this.queries = queries;
    }

    Dataset dataset(Viewer.Person owner, Workspace home, Sensitivity sensitivity, String sql) {
        Dataset made = datasets.create(
                owner,
                new NewDataset(home.id(), "Data " + Ids.next(), "What it says", sensitivity, List.of("label"), null));
        Materialised table = engine.materialise(
                Scope.EMPTY,
                new Query.Sql(sql),
                List.of(),
                new Limits(Duration.ofMinutes(2), Long.MAX_VALUE),
                new Cancellation());
        datasets.addVersion(owner, made.id(), NewVersion.derived(table, VersionOrigin.IMPORT, List.of()));
        return datasets.get(made.id());
    }

    void grant(Dataset dataset, Subject subject, @Nullable List<String> columns, RowRule rows) {
        access.grant(new Grant(
                new GrantId(Ids.next()),
                subject,
                dataset.id().value(),
                columns,
                rows,
                "to test",
                dataset.owner(),
                null,
                Instant.now(),
                null,
                null));
    }

    List<List<@Nullable Object>> rows(Viewer viewer, Dataset dataset) {
        RowRequest all = new RowRequest(List.of(), null, List.of(), 100, null, false);
        List<List<@Nullable Object>> values = new ArrayList<>();
        queries.rows(viewer, dataset.id(), all).rows().forEach(row -> values.add(row.values()));
        return values;
    }
}

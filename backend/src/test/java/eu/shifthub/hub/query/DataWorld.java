package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
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
import eu.shifthub.hub.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Datasets whose rows SQL makes, grants of them, and what was recorded of reads. */
@TestComponent
public class DataWorld {
    /** Three doctors. */
    public static final String DOCTORS =
            "select * from (values ('10001', 'Nom é', 'A', 12345678901, 1.50, date '2024-01-02'),"
                    + " ('10002', 'O''Neill', 'B', 2, 2.25, null), ('10003', 'Curie', 'A', 3, null, date '1999-12-31'))"
                    + " t(rpps, nom, oa, big, fee, since)";

    private final QueryEngine engine;
    private final Datasets datasets;
    private final Access access;
    private final List<DataRead> reads = new CopyOnWriteArrayList<>();
    private final List<DataStreamed> streams = new CopyOnWriteArrayList<>();

    DataWorld(QueryEngine engine, Datasets datasets, Access access) {
        this.engine = engine;
        this.datasets = datasets;
        this.access = access;
    }

    @EventListener
    void on(DataRead read) {
        reads.add(read);
    }

    @EventListener
    void on(DataStreamed streamed) {
        streams.add(streamed);
    }

    public List<DataRead> readsOf(Dataset dataset) {
        return reads.stream()
                .filter(read -> read.dataset().equals(dataset.id()))
                .toList();
    }

    public List<DataStreamed> streamsOf(Dataset dataset) {
        return streams.stream()
                .filter(stream -> stream.dataset().equals(dataset.id()))
                .toList();
    }

    public Dataset dataset(Viewer.Person owner, Workspace home, Sensitivity sensitivity, String sql) {
        Dataset made = datasets.create(
                owner,
                new NewDataset(home.id(), "Data " + Ids.next(), "What it says", sensitivity, List.of("label"), null));
        addVersion(owner, made.id(), sql);
        return datasets.get(made.id());
    }

    public void addVersion(Viewer.Person by, DatasetId dataset, String sql) {
        Materialised made = engine.materialise(
                Scope.EMPTY,
                new Query.Sql(sql),
                List.of(),
                new Limits(Duration.ofMinutes(2), Long.MAX_VALUE),
                new Cancellation());
        List<Column> columns = made.columns().stream()
                .map(column -> new Column(column.name(), ColumnType.of(column.type()), null))
                .toList();
        datasets.addVersion(
                by,
                dataset,
                new NewVersion(
                        made.sha256(), made.size(), made.rows(), columns, VersionOrigin.IMPORT, List.of(), null, null));
    }

    public GrantId grant(Dataset dataset, Subject subject, @Nullable List<String> columns, RowRule rows) {
        return grant(dataset, subject, columns, rows, null);
    }

    public GrantId grant(
            Dataset dataset,
            Subject subject,
            @Nullable List<String> columns,
            RowRule rows,
            @Nullable Instant expiresAt) {
        GrantId id = new GrantId(Ids.next());
        access.grant(new Grant(
                id,
                subject,
                dataset.id().value(),
                columns,
                rows,
                "to test",
                dataset.owner(),
                null,
                Instant.now(),
                expiresAt,
                null));
        return id;
    }

    public static Subject person(Viewer.Person person) {
        return new Subject(Subject.Kind.USER, person.id().value());
    }

    public static List<List<@Nullable Object>> values(List<Row> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.values()));
        return values;
    }
}

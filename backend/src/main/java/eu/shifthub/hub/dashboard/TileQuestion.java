package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import java.util.List;
import java.util.stream.Stream;

/** Asks for a tile, under one person's rights and of one version throughout. */
final class TileQuestion {
    private final Queries queries;
    private final Tile tile;
    private final DatasetScope scope;
    private final ViewName view;

    TileQuestion(Queries queries, Viewer evaluator, Tile tile) {
        DatasetId dataset = new DatasetId(tile.spec().datasetId());
        this.queries = queries;
        this.tile = tile;
        this.scope = queries.scope(evaluator, List.of(dataset));
        this.view = scope.findName(dataset).orElseThrow();
    }

    TileSpec spec() {
        return tile.spec();
    }

    /** One row a group. */
    Step groups(Step.Aggregate... aggregates) {
        return new Step.GroupBy(TileSteps.keys(spec()), List.of(aggregates));
    }

    Answer ask(int maxRows, Step first, List<Step> more) {
        return queries.ask(
                scope, question(first, more), ReadContext.of(tile.dashboard().id()), maxRows, new Cancellation());
    }

    /** The columns that the tile has; reads no row. */
    List<LabelledColumn> columns() {
        return labelled(queries.columns(scope, question(groups(TileSteps.measure(spec())), List.of())));
    }

    static List<LabelledColumn> labelled(List<ResultColumn> columns) {
        return columns.stream()
                .map(column -> new LabelledColumn(column.name(), column.type().kind(), null))
                .toList();
    }

    private Query question(Step first, List<Step> more) {
        return new Query.Steps(
                view, Stream.concat(Stream.of(first), more.stream()).toList());
    }
}

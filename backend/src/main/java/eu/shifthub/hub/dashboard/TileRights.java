package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.Queries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who puts a question on a dashboard must be allowed to ask it: its answer is shown under the rights of whoever shared
 * the dashboard, who may see more. Questions that stand there already may stay, move and be drawn anew.
 */
@Component
class TileRights {
    private final Queries queries;

    TileRights(Queries queries) {
        this.queries = queries;
    }

    void require(Viewer.Person by, List<TileSpec> before, List<TileSpec> after) {
        Set<TileSpec> asked = before.stream().map(TileSpec::question).collect(Collectors.toSet());
        for (int i = 0; i < after.size(); i++) {
            if (!asked.contains(after.get(i).question())) {
                require(by, after.get(i), "tiles." + i);
            }
        }
    }

    private void require(Viewer.Person by, TileSpec tile, String field) {
        DatasetId dataset = new DatasetId(tile.datasetId());
        try {
            DatasetScope scope = queries.scope(by, List.of(dataset));
            ViewName view = scope.findName(dataset).orElseThrow();
            queries.columns(scope, new Query.Steps(view, TileSteps.of(tile)));
        } catch (ProblemException refused) {
            if (refused.problem().category() == Problem.Category.INTERNAL) {
                throw refused;
            }
            throw DashboardProblem.TILE_NOT_OPEN.at(field, Map.of("tile", tile.title()));
        }
    }
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.Queries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Evaluates tiles under somebody's rights, each by itself: one that fails leaves the others standing. */
@Component
class TileResults {
    private final Queries queries;
    private final Dashboards dashboards;
    private final Access access;
    private final SmallCells smallCells;

    TileResults(Queries queries, Dashboards dashboards, Access access, SmallCells smallCells) {
        this.queries = queries;
        this.dashboards = dashboards;
        this.access = access;
        this.smallCells = smallCells;
    }

    TileResult of(Viewer viewer, Tile tile) {
        Optional<Viewer> evaluator = dashboards.evaluator(viewer, tile.dashboard());
        if (evaluator.isEmpty()) {
            return TileResult.failed(DashboardProblem.UNKNOWN.key());
        }
        try {
            return evaluate(viewer, evaluator.get(), tile);
        } catch (ProblemException e) {
            if (e.problem().category() == Problem.Category.INTERNAL) {
                throw e;
            }
            return TileResult.failed(e.problem().key());
        }
    }

    private TileResult evaluate(Viewer viewer, Viewer evaluator, Tile tile) {
        TileQuestion question = new TileQuestion(queries, evaluator, tile);
        boolean ownRights = viewer.equals(evaluator);
        if (!ownRights && access.isConfidentialTo(viewer, tile.spec().datasetId())) {
            return smallCells.of(question);
        }
        Answer answer = question.ask(
                tile.limit(), question.groups(TileSteps.measure(tile.spec())), TileSteps.sort(tile.spec()));
        return new TileResult(
                TileQuestion.labelled(answer.columns()),
                answer.rows().stream().map(TileRow::shown).toList(),
                answer.truncated(),
                null);
    }
}

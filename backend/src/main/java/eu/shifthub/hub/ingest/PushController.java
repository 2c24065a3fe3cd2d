package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.identity.Viewers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells applications what became of what they have pushed. */
@Controller
class PushController {
    private final Pushes pushes;
    private final Viewers viewers;

    PushController(Pushes pushes, Viewers viewers) {
        this.pushes = pushes;
        this.viewers = viewers;
    }

    enum PushState {
        RECEIVING,
        WAITING,
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    record PushedImport(
            String upload,
            String dataset,
            PushState state,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Integer versionNumber,
            @Nullable Long rowsRead,
            @Nullable Long rowsStored,
            @Nullable Long rowsRejected,
            @Nullable Long cellsEmptied,
            List<CsvReject> rejects,
            @Nullable ImportFailure failure) {
        static PushedImport of(Pushes.Outcome outcome) {
            return outcome.result()
                    .map(result -> of(outcome.push(), result))
                    .orElseGet(() -> of(outcome.push(), outcome.whole() ? PushState.WAITING : PushState.RECEIVING));
        }

        private static PushedImport of(Push push, PushState state) {
            return new PushedImport(
                    push.upload(),
                    push.dataset().value().toString(),
                    state,
                    push.createdAt(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        private static PushedImport of(Push push, Import result) {
            return new PushedImport(
                    push.upload(),
                    push.dataset().value().toString(),
                    PushState.valueOf(result.state().name()),
                    push.createdAt(),
                    result.finishedAt(),
                    result.versionNumber(),
                    result.rowsRead(),
                    result.rowsStored(),
                    result.rowsRejected(),
                    result.cellsEmptied(),
                    result.rejects(),
                    result.failure() == null ? null : told(result.failure()));
        }

        /** An application that may only push learns of columns those that it has sent itself. */
        private static ImportFailure told(ImportFailure failure) {
            return failure.problem().equals(IngestProblem.SCHEMA_CHANGED.key())
                    ? ImportFailure.of(IngestProblem.PUSH_OTHER_COLUMNS.because(
                            Map.of("unknown", failure.parameters().getOrDefault("added", "–"))))
                    : failure;
        }
    }

    @QueryMapping
    PushedImport pushedImport(@Argument String upload) {
        return PushedImport.of(pushes.get(viewers.current(), upload));
    }
}

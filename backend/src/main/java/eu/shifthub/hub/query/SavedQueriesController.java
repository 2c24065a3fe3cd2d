package eu.shifthub.hub.query;

import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.WorkspaceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SavedQueriesController {
    private static final String NAME = "A name has 1 to 120 characters.";

    private final SavedQueries saved;
    private final Viewers viewers;

    SavedQueriesController(SavedQueries saved, Viewers viewers) {
        this.saved = saved;
        this.viewers = viewers;
    }

    record SaveQueryInput(
            WorkspaceId workspace,

            @NotBlank(message = NAME) @Size(max = 120, message = NAME)
            String name,

            @Size(max = 100_000, message = "A query has at most 100,000 characters.")
            String sql) {}

    record SaveQueryPayload(SavedQuery query) {}

    record RenameQueryInput(
            SavedQueryId query,

            @NotBlank(message = NAME) @Size(max = 120, message = NAME)
            String name) {}

    record RenameQueryPayload(SavedQuery query) {}

    record DeleteQueryInput(SavedQueryId query) {}

    record DeleteQueryPayload(SavedQueryId id) {}

    @QueryMapping
    List<SavedQuery> savedQueries(@Argument WorkspaceId workspace) {
        return saved.list(viewers.person(), workspace);
    }

    @MutationMapping
    SaveQueryPayload saveQuery(@Argument @Valid SaveQueryInput input) {
        return new SaveQueryPayload(saved.save(viewers.person(), input.workspace(), input.name(), input.sql()));
    }

    @MutationMapping
    RenameQueryPayload renameQuery(@Argument @Valid RenameQueryInput input) {
        return new RenameQueryPayload(saved.rename(viewers.person(), input.query(), input.name()));
    }

    @MutationMapping
    DeleteQueryPayload deleteQuery(@Argument DeleteQueryInput input) {
        saved.delete(viewers.person(), input.query());
        return new DeleteQueryPayload(input.query());
    }
}

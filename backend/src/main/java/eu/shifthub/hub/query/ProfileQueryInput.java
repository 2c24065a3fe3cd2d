package eu.shifthub.hub.query;

import eu.shifthub.hub.workspace.WorkspaceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ProfileQueryInput(
        WorkspaceId workspace,

        @NotBlank(message = "Write a query first.")
        @Size(max = 100_000, message = "A query has at most 100,000 characters.")
        String sql,

        @NotBlank @Size(max = 100) String key) {}

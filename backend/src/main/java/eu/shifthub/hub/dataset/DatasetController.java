package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What people do with datasets. */
@Controller
class DatasetController {
    private final Datasets datasets;
    private final Columns columns;
    private final Versions versions;
    private final Publications publications;
    private final AccessRequests requests;
    private final Library library;
    private final Approvals approvals;
    private final Workspaces workspaces;
    private final Viewers viewers;

    DatasetController(
            Datasets datasets,
            Columns columns,
            Versions versions,
            Publications publications,
            AccessRequests requests,
            Library library,
            Approvals approvals,
            Workspaces workspaces,
            Viewers viewers) {
        this.datasets = datasets;
        this.columns = columns;
        this.versions = versions;
        this.publications = publications;
        this.requests = requests;
        this.library = library;
        this.approvals = approvals;
        this.workspaces = workspaces;
        this.viewers = viewers;
    }

    @QueryMapping
    Dataset dataset(@Argument DatasetId id) {
        return datasets.get(viewers.current(), id);
    }

    @MutationMapping
    DatasetPayload describeDataset(@Argument DescribeDatasetInput input) {
        return new DatasetPayload(datasets.describe(
                viewers.person(),
                input.dataset(),
                new Datasets.Description(
                        input.title(), input.description(), input.labels(), input.sensitivity(), input.owner())));
    }

    @MutationMapping
    DatasetPayload describeColumns(@Argument DescribeColumnsInput input) {
        return new DatasetPayload(
                columns.describe(viewers.person(), input.dataset(), input.version(), input.columns()));
    }

    @MutationMapping
    DatasetPayload releaseVersion(@Argument ReleaseVersionInput input) {
        Version released = versions.release(viewers.person(), input.version(), input.reason());
        return new DatasetPayload(datasets.get(viewers.person(), released.dataset()));
    }

    @MutationMapping
    RequestPayload requestPublication(@Argument RequestPublicationInput input) {
        return requested(
                input.dataset(),
                publications.request(
                        viewers.person(), input.dataset(), input.listed(), input.sensitivity(), input.message()));
    }

    @MutationMapping
    DatasetPayload withdrawPublication(@Argument DatasetInput input) {
        publications.withdraw(viewers.person(), input.dataset());
        return new DatasetPayload(datasets.get(viewers.person(), input.dataset()));
    }

    @MutationMapping
    RequestPayload requestAccess(@Argument RequestAccessInput input) {
        return requested(
                input.dataset(),
                requests.request(
                        viewers.person(),
                        input.dataset(),
                        new AccessRequests.Wanted(
                                input.purpose(), input.columns(), input.expiresAt(), input.workspace())));
    }

    @MutationMapping
    GrantPayload withdrawGrant(@Argument WithdrawGrantInput input) {
        return new GrantPayload(requests.withdraw(viewers.person(), input.grant()));
    }

    @MutationMapping
    EntryPayload addToLibrary(@Argument LibraryInput input) {
        return new EntryPayload(library.add(viewers.person(), input.workspace(), input.dataset()));
    }

    @MutationMapping
    WorkspacePayload removeFromLibrary(@Argument LibraryInput input) {
        library.remove(viewers.person(), input.workspace(), input.dataset());
        return new WorkspacePayload(workspaces.get(viewers.person(), input.workspace()));
    }

    @MutationMapping
    WorkspacePayload deleteDataset(@Argument DatasetInput input) {
        Dataset dataset = datasets.get(viewers.person(), input.dataset());
        datasets.delete(viewers.person(), input.dataset());
        return new WorkspacePayload(workspaces.get(viewers.person(), dataset.workspace()));
    }

    private RequestPayload requested(DatasetId dataset, ApprovalId approval) {
        return new RequestPayload(
                datasets.get(viewers.person(), dataset),
                Optional.ofNullable(approvals.byIds(List.of(approval)).get(approval))
                        .orElseThrow());
    }

    record DescribeDatasetInput(
            DatasetId dataset,
            String title,
            String description,
            List<String> labels,
            Sensitivity sensitivity,
            @Nullable UserId owner) {}

    record DescribeColumnsInput(DatasetId dataset, @Nullable Integer version, List<ColumnFacts> columns) {}

    record ReleaseVersionInput(VersionId version, String reason) {}

    record RequestPublicationInput(
            DatasetId dataset, boolean listed, @Nullable Sensitivity sensitivity, String message) {}

    record RequestAccessInput(
            DatasetId dataset,
            String purpose,
            @Nullable List<String> columns,
            @Nullable Instant expiresAt,
            @Nullable WorkspaceId workspace) {}

    record DatasetInput(DatasetId dataset) {}

    record WithdrawGrantInput(GrantId grant) {}

    record LibraryInput(DatasetId dataset, WorkspaceId workspace) {}

    record DatasetPayload(Dataset dataset) {}

    record RequestPayload(Dataset dataset, Approval approval) {}

    record GrantPayload(Grant grant) {}

    record EntryPayload(LibraryEntry entry) {}

    record WorkspacePayload(Workspace workspace) {}
}

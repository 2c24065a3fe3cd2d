package eu.shifthub.hub.application;

import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.TypedId;
import eu.shifthub.hub.workspace.WorkspaceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApplicationController {
    private final Applications applications;
    private final ApplicationGrants grants;
    private final PushRights pushes;
    private final Viewers viewers;

    ApplicationController(Applications applications, ApplicationGrants grants, PushRights pushes, Viewers viewers) {
        this.applications = applications;
        this.grants = grants;
        this.pushes = pushes;
        this.viewers = viewers;
    }

    record RegisterApplicationInput(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 2000) String description,
            ApplicationKind kind,
            Set<String> scopes,
            List<String> redirectUris,
            @Nullable String publicKeys,
            @Nullable WorkspaceId workspace) {
        ApplicationProfile profile() {
            return new ApplicationProfile(name, description, scopes, redirectUris, publicKeys);
        }
    }

    record ChangeApplicationInput(
            ApplicationId application,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 2000) String description,
            Set<String> scopes,
            @Nullable List<String> redirectUris,
            @Nullable String publicKeys) {
        ApplicationProfile profile() {
            return new ApplicationProfile(name, description, scopes, redirectUris, publicKeys);
        }
    }

    record ApplicationInput(ApplicationId application) {}

    record SetApplicationRevokedInput(ApplicationId application, boolean revoked) {}

    record GrantDatasetInput(
            ApplicationId application,
            String dataset,
            @Nullable List<String> columns,
            @NotNull String purpose,
            @Nullable Instant expiresAt) {
        ApplicationGrants.Wish wish() {
            return new ApplicationGrants.Wish(
                    application, TypedId.parse("dataset", dataset), columns, purpose, expiresAt);
        }
    }

    record PushInput(ApplicationId application, String dataset) {
        UUID datasetId() {
            return TypedId.parse("dataset", dataset);
        }
    }

    record WithdrawPushPayload(ApplicationId application) {}

    record ApplicationPayload(Application application) {}

    record DeleteApplicationPayload(String name) {}

    record GrantDatasetPayload(
            Application application,
            @Nullable Grant grant,
            @Nullable Approval approval) {}

    @QueryMapping
    List<Application> applications() {
        return applications.list(viewers.person());
    }

    @QueryMapping
    Application application(@Argument ApplicationId id) {
        return applications.get(viewers.person(), id);
    }

    @MutationMapping
    Applications.WithSecret registerApplication(@Argument @Valid RegisterApplicationInput input) {
        return applications.register(viewers.person(), input.kind(), input.profile(), input.workspace());
    }

    @MutationMapping
    ApplicationPayload changeApplication(@Argument @Valid ChangeApplicationInput input) {
        return new ApplicationPayload(applications.change(viewers.person(), input.application(), input.profile()));
    }

    @MutationMapping
    Applications.WithSecret rotateSecret(@Argument ApplicationInput input) {
        return applications.rotateSecret(viewers.person(), input.application());
    }

    @MutationMapping
    ApplicationPayload revokeTokens(@Argument ApplicationInput input) {
        return new ApplicationPayload(applications.revokeTokens(viewers.person(), input.application()));
    }

    @MutationMapping
    ApplicationPayload setApplicationRevoked(@Argument SetApplicationRevokedInput input) {
        return new ApplicationPayload(applications.setRevoked(viewers.person(), input.application(), input.revoked()));
    }

    @MutationMapping
    DeleteApplicationPayload deleteApplication(@Argument ApplicationInput input) {
        return new DeleteApplicationPayload(applications.delete(viewers.person(), input.application()));
    }

    @MutationMapping
    ApplicationPayload allowPush(@Argument PushInput input) {
        return new ApplicationPayload(pushes.allow(viewers.person(), input.application(), input.datasetId()));
    }

    @MutationMapping
    WithdrawPushPayload withdrawPush(@Argument PushInput input) {
        pushes.withdraw(viewers.person(), input.application(), input.datasetId());
        return new WithdrawPushPayload(input.application());
    }

    @MutationMapping
    GrantDatasetPayload grantDataset(@Argument @Valid GrantDatasetInput input) {
        ApplicationGrants.Outcome outcome = grants.grant(viewers.person(), input.wish());
        return new GrantDatasetPayload(
                applications.get(viewers.person(), input.application()), outcome.grant(), outcome.approval());
    }
}

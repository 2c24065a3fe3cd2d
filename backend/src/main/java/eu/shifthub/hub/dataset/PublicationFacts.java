package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.ApprovalFact;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a platform manager must know of a dataset to publish it, since they may not be able to open it. */
@Component
class PublicationFacts {
    private final VersionStore versions;
    private final Workspaces workspaces;

    PublicationFacts(VersionStore versions, Workspaces workspaces) {
        this.versions = versions;
        this.workspaces = workspaces;
    }

    List<ApprovalFact> of(Dataset dataset, Publications.Asked asked) {
        Version version = versions.find(asked.version()).orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
        List<ApprovalFact> facts = new ArrayList<>();
        facts.add(new ApprovalFact("dataset", dataset.title()));
        facts.add(new ApprovalFact("publisher", publisher(dataset.workspace())));
        facts.add(new ApprovalFact("sensitivity", asked.sensitivity().name()));
        facts.add(new ApprovalFact("sensitivityBefore", asked.before().name()));
        facts.addAll(origin(version));
        facts.add(new ApprovalFact("listed", Boolean.toString(asked.listed())));
        facts.add(
                dataset.description().isBlank()
                        ? new ApprovalFact("noDescription", "true")
                        : new ApprovalFact("description", dataset.description()));
        facts.add(
                dataset.labels().isEmpty()
                        ? new ApprovalFact("noLabels", "true")
                        : ApprovalFact.list("labels", dataset.labels()));
        facts.add(new ApprovalFact("version", Integer.toString(version.number())));
        facts.add(new ApprovalFact("rows", Long.toString(version.rowCount())));
        facts.add(ApprovalFact.list(
                "columns",
                version.columns().stream().map(PublicationFacts::described).toList()));
        return facts;
    }

    /** How sensitive what it was made of is now, at most; and whether that is all known. */
    private List<ApprovalFact> origin(Version version) {
        Collection<Optional<Sensitivity>> ancestors = versions.ancestors(version.id());
        List<ApprovalFact> facts = new ArrayList<>();
        ancestors.stream()
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .ifPresent(highest -> facts.add(new ApprovalFact("madeOf", highest.name())));
        if (ancestors.contains(Optional.empty())) {
            facts.add(new ApprovalFact("madeOfDeleted", "true"));
        }
        return facts;
    }

    private String publisher(WorkspaceId id) {
        return Objects.requireNonNull(workspaces.byIds(List.of(id)).get(id)).name();
    }

    /** {@code name (TYPE)}, what marks it, what it means; the SPA puts the words of its language in. */
    private static String described(Column column) {
        @Nullable String label = column.label();
        StringBuilder text = new StringBuilder(column.name()).append(" (").append(column.type());
        if (column.unit() != null) {
            text.append(", [").append(column.unit()).append(']');
        }
        if (column.key()) {
            text.append(", KEY");
        }
        if (column.personalData()) {
            text.append(", PERSONAL_DATA");
        }
        text.append(')');
        return label == null || label.isBlank() ? text.toString() : text + ": " + label;
    }
}

package eu.shifthub.hub.dataset;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Pages;
import eu.shifthub.hub.platform.Slugs;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** The library of a workspace. */
@Controller
@SchemaMapping(typeName = "Workspace")
class LibraryController {
    private final Library library;
    private final Datasets datasets;
    private final VersionStore versions;
    private final List<DatasetUses> uses;
    private final Viewers viewers;

    LibraryController(
            Library library, Datasets datasets, VersionStore versions, List<DatasetUses> uses, Viewers viewers) {
        this.library = library;
        this.datasets = datasets;
        this.versions = versions;
        this.uses = uses;
        this.viewers = viewers;
    }

    @SchemaMapping
    Window<LibraryEntry> library(Workspace workspace, @Argument @Nullable String query, ScrollSubrange range) {
        String wanted = query == null || query.isBlank() ? "" : Slugs.of(query);
        List<LibraryEntry> found = library.entries(viewers.current(), workspace.id()).stream()
                .filter(entry -> Slugs.of(entry.dataset().title()).contains(wanted))
                .toList();
        int from = (int) Math.min(found.size(), offset(range) + 1);
        int to = Math.min(found.size(), from + Pages.size(range));
        return Window.from(
                found.subList(from, to), index -> ScrollPosition.offset(from + (long) index), to < found.size());
    }

    @SchemaMapping
    @Nullable
    LibraryEntry libraryEntry(Workspace workspace, @Argument String slug) {
        return library.entries(viewers.current(), workspace.id()).stream()
                .filter(entry -> entry.dataset().slug().equals(slug)
                        || slug.equals(entry.dataset().id().value().toString()))
                .findFirst()
                .orElse(null);
    }

    @BatchMapping
    Map<Workspace, Long> usedSpace(List<Workspace> workspaces) {
        Map<WorkspaceId, Long> used =
                versions.usedSpace(workspaces.stream().map(Workspace::id).toList());
        return workspaces.stream()
                .collect(Collectors.toMap(workspace -> workspace, workspace -> used.getOrDefault(workspace.id(), 0L)));
    }

    /** What would break if the dataset went; for those who may delete it. */
    @SchemaMapping(typeName = "Dataset", field = "uses")
    @Nullable
    List<DatasetUse> uses(Dataset dataset) {
        Viewer viewer = viewers.current();
        return datasets.mayEdit(viewer, dataset.id())
                ? uses.stream()
                        .flatMap(room -> room.usesOf(viewer, dataset.id()).stream())
                        .toList()
                : null;
    }

    private static long offset(ScrollSubrange range) {
        return range.position()
                .filter(OffsetScrollPosition.class::isInstance)
                .map(OffsetScrollPosition.class::cast)
                .filter(position -> !position.isInitial())
                .map(OffsetScrollPosition::getOffset)
                .orElse(-1L);
    }
}

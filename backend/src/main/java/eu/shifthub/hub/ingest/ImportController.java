package eu.shifthub.hub.ingest;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** What people do with imports. */
@Controller
class ImportController {
    private final Imports imports;
    private final ImportChanges changes;
    private final Datasets datasets;
    private final Workspaces workspaces;
    private final Users users;
    private final Viewers viewers;

    ImportController(
            Imports imports,
            ImportChanges changes,
            Datasets datasets,
            Workspaces workspaces,
            Users users,
            Viewers viewers) {
        this.imports = imports;
        this.changes = changes;
        this.datasets = datasets;
        this.workspaces = workspaces;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    ImportPreview previewImport(@Argument PreviewImportInput input) {
        return imports.preview(viewers.person(), input.upload(), guessed(input.options()), input.part());
    }

    @QueryMapping(name = "import")
    Import byId(@Argument ImportId id) {
        return imports.get(viewers.person(), id);
    }

    @MutationMapping
    ImportPayload startImport(@Argument StartImportInput input) {
        return new ImportPayload(imports.start(viewers.person(), input.upload(), input.instructions()));
    }

    @MutationMapping
    ImportPayload importVersion(@Argument ImportVersionInput input) {
        return new ImportPayload(List.of(imports.start(viewers.person(), input.upload(), input.instructions())));
    }

    @MutationMapping
    ImportPayload cancelImport(@Argument CancelImportInput input) {
        return new ImportPayload(List.of(imports.cancel(viewers.person(), input.id())));
    }

    @SubscriptionMapping
    Flux<Import> importChanged(@Argument ImportId id) {
        Viewer.Person person = viewers.person();
        imports.get(person, id);
        return changes.follow(id, changed -> imports.get(person, changed))
                .takeUntil(changed -> changed.state().ended());
    }

    @SchemaMapping(typeName = "ImportPayload", field = "import")
    Import payloadImport(ImportPayload payload) {
        return payload.imports().getFirst();
    }

    @SchemaMapping
    @Nullable
    String rejectsPath(Import source) {
        return source.rejectsBlob() == null
                ? null
                : RejectsController.PATH.formatted(source.id().value());
    }

    @SchemaMapping(typeName = "ImportReject")
    String code(CsvReject reject) {
        return reject.reason().code().name();
    }

    @SchemaMapping(typeName = "ImportReject")
    Map<String, String> facts(CsvReject reject) {
        return reject.reason().facts();
    }

    @SchemaMapping(typeName = "ImportReject")
    String reason(CsvReject reject) {
        return reject.reason().words();
    }

    @BatchMapping
    Map<Import, Workspace> workspace(List<Import> parents) {
        Map<WorkspaceId, Workspace> found =
                workspaces.byIds(parents.stream().map(Import::workspace).toList());
        return parents.stream().collect(Collectors.toMap(parent -> parent, parent -> found.get(parent.workspace())));
    }

    @BatchMapping
    Map<Import, Viewer.Person> startedBy(List<Import> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(Import::startedBy).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.startedBy()))
                .collect(Collectors.toMap(parent -> parent, parent -> found.get(parent.startedBy())));
    }

    @BatchMapping
    Map<Import, Dataset> dataset(List<Import> parents) {
        Map<DatasetId, Dataset> found = datasets.byIds(
                parents.stream().map(Import::dataset).filter(Objects::nonNull).toList());
        return parents.stream()
                .filter(parent -> parent.dataset() != null && found.containsKey(parent.dataset()))
                .collect(Collectors.toMap(
                        parent -> parent, parent -> found.get(Objects.requireNonNull(parent.dataset()))));
    }

    private static ImportOptions guessed(@Nullable ImportOptions options) {
        return options == null ? ImportOptions.GUESS_ALL : options;
    }

    record PreviewImportInput(
            String upload, @Nullable String part, @Nullable ImportOptions options) {}

    record StartImportInput(
            WorkspaceId workspace,
            String upload,
            @Nullable String part,
            List<PartInput> parts,
            String title,
            String description,
            Sensitivity sensitivity,
            List<String> labels,
            @Nullable UserId owner,
            @Nullable ImportOptions options,
            List<ColumnCorrection> columns,
            List<String> nullMarkers,
            CsvImport.OnReject onReject) {
        /** One, or one a part, all of a new series. */
        List<ImportInstructions> instructions() {
            if (parts.isEmpty()) {
                PartInput only = new PartInput(part, title, options, columns, nullMarkers);
                return List.of(instructions(only, null));
            }
            Series series =
                    parts.size() == 1 ? null : new Series(new SeriesId(Ids.next()), CleanText.line(title, "title"));
            return parts.stream().map(one -> instructions(one, series)).toList();
        }

        private ImportInstructions instructions(PartInput one, @Nullable Series series) {
            return new ImportInstructions(
                    new NewDataset(workspace, one.title(), description, sensitivity, labels, owner),
                    null,
                    one.part(),
                    guessed(one.options()),
                    one.columns(),
                    one.nullMarkers() == null ? nullMarkers : one.nullMarkers(),
                    onReject,
                    false,
                    series,
                    null);
        }
    }

    record ImportVersionInput(
            DatasetId dataset,
            String upload,
            @Nullable String part,
            @Nullable ImportOptions options,
            List<ColumnCorrection> columns,
            List<String> nullMarkers,
            CsvImport.OnReject onReject,
            boolean acceptSchemaChange) {
        ImportInstructions instructions() {
            return new ImportInstructions(
                    null, dataset, part, guessed(options), columns, nullMarkers, onReject, acceptSchemaChange);
        }
    }

    record CancelImportInput(ImportId id) {}

    /** @param imports one a part, at least one */
    record ImportPayload(List<Import> imports) {}

    /**
     * @param part the largest where null
     * @param title of the dataset that the part becomes
     */
    record PartInput(
            @Nullable String part,
            String title,
            @Nullable ImportOptions options,
            List<ColumnCorrection> columns,
            @Nullable List<String> nullMarkers) {}
}

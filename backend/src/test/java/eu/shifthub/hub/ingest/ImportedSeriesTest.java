package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.platform.Ids;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several parts of one file, each a dataset. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportedSeriesTest extends Importing {
    @Test
    void importsSeveralPartsOfAFileAsASeries() {
        String upload =
                upload("both.json", "{\"visits\": [{\"v\": 1}, {\"v\": 2}], \"wards\": [{\"w\": 1}]}".getBytes(UTF_8));
        Series series = new Series(new SeriesId(Ids.next()), "Both");

        List<ImportId> ids =
                imports.start(worker, upload, List.of(part("visits", series), part("wards", series))).stream()
                        .map(Import::id)
                        .toList();
        World.await(() ->
                ids.stream().allMatch(id -> imports.get(worker, id).state().ended()));

        assertThat(ids)
                .allSatisfy(id -> assertThat(imports.get(worker, id).failure()).isNull());
        assertThat(ids).extracting(id -> imports.get(worker, id).rowsStored()).containsExactly(2L, 1L);
        assertThat(seriesOf(imports.get(worker, ids.getFirst()))).contains("name=Both", "title=visits", "title=wards");
        World.await(() -> uploads.find(upload, Imports.ownerOf(worker.id())).isEmpty());
    }

    @Test
    void correctsEachPartOfAFileAndTriesAgainWhatFailed() {
        String upload = upload(
                "both.json",
                "{\"visits\": [{\"v\": \"1\"}, {\"v\": \"x\"}], \"wards\": [{\"w\": \"NA\"}, {\"w\": \"b\"}]}"
                        .getBytes(UTF_8));
        String twoParts = """
                mutation ($input: StartImportInput!) { startImport(input: $input) { imports { id } } }""";

        List<ImportId> first = started(
                twoParts,
                upload,
                "STOP",
                List.of(
                        java.util.Map.of(
                                "part",
                                "visits",
                                "title",
                                "Visits",
                                "columns",
                                List.of(java.util.Map.of("position", 0, "type", "BIGINT"))),
                        java.util.Map.of(
                                "part",
                                "wards",
                                "title",
                                "Wards",
                                "nullMarkers",
                                List.of("NA"),
                                "columns",
                                List.of(java.util.Map.of("position", 0, "rename", "ward", "personalData", true)))));
        Import visits = imports.get(worker, first.getFirst());
        Import wards = imports.get(worker, first.getLast());

        assertThat(visits.state()).isEqualTo(ImportState.FAILED);
        assertThat(version(wards).columns())
                .extracting(Column::name, Column::personalData)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ward", true));
        assertThat(ask(wards, "select count(*), count(ward) from t")).containsExactly(List.of("2", "1"));
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id()))).isPresent();

        Import again = imports.get(
                worker,
                started(
                                twoParts,
                                upload,
                                "REJECT_ROWS",
                                List.of(java.util.Map.of(
                                        "part",
                                        "visits",
                                        "title",
                                        "Visits",
                                        "columns",
                                        List.of(java.util.Map.of("position", 0, "type", "BIGINT")))))
                        .getFirst());

        assertThat(again.rowsStored()).isEqualTo(1);
        assertThat(seriesOf(again)).contains("name=Both", "title=Visits", "title=Wards");
        World.await(() -> uploads.find(upload, Imports.ownerOf(worker.id())).isEmpty());
    }

    /** Once all have ended. */
    private List<ImportId> started(
            String mutation, String upload, String onReject, List<java.util.Map<String, Object>> parts) {
        List<ImportId> ids = world
                .ask(
                        worker,
                        mutation,
                        java.util.Map.of(
                                "input",
                                java.util.Map.of(
                                        "workspace",
                                        project.id().globalId(),
                                        "upload",
                                        upload,
                                        "parts",
                                        parts,
                                        "title",
                                        "Both",
                                        "sensitivity",
                                        "RESTRICTED",
                                        "onReject",
                                        onReject)))
                .path("startImport.imports[*].id")
                .entityList(String.class)
                .get()
                .stream()
                .map(ImportId::valueOf)
                .toList();
        World.await(() ->
                ids.stream().allMatch(id -> imports.get(worker, id).state().ended()));
        return ids;
    }

    private String seriesOf(Import done) {
        return world.ask(
                        worker,
                        "query ($id: ID!) { dataset(id: $id) { series { name datasets { title } } } }",
                        java.util.Map.of(
                                "id", Objects.requireNonNull(done.dataset()).globalId()))
                .path("dataset.series")
                .entity(Object.class)
                .get()
                .toString();
    }

    private ImportInstructions part(String name, Series series) {
        NewDataset wanted = new NewDataset(project.id(), name, "", Sensitivity.RESTRICTED, List.of(), null);
        return new ImportInstructions(
                wanted,
                null,
                name,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                OnReject.REJECT_ROWS,
                false,
                series,
                null);
    }
}

package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Datasets as one viewer may read them at this moment. Only {@link Queries} makes one, out of the viewer's rights; ask
 * for a new one each time, since rights change.
 */
public final class DatasetScope {
    private final Viewer viewer;
    private final List<ScopedDataset> datasets;
    private final List<View> derived;

    DatasetScope(Viewer viewer, List<ScopedDataset> datasets, List<View> derived) {
        this.viewer = viewer;
        this.datasets = List.copyOf(datasets);
        this.derived = List.copyOf(derived);
    }

    /**
     * The same with views that build on the ones before them, for a graph of steps.
     *
     * @throws IllegalArgumentException where a view reads anything but views
     */
    public DatasetScope with(List<View> views) {
        if (!views.stream().allMatch(view -> view.source() instanceof Source.Derived)) {
            throw new IllegalArgumentException("Only Queries opens data: " + views);
        }
        return new DatasetScope(
                viewer,
                datasets,
                Stream.concat(derived.stream(), views.stream()).toList());
    }

    /** What the engine is told. */
    public Scope views() {
        return new Scope(Stream.concat(datasets.stream().map(ScopedDataset::view), derived.stream())
                .toList());
    }

    /** What a question calls the dataset; empty where it is not in this scope. */
    public Optional<ViewName> findName(DatasetId dataset) {
        return find(dataset).map(found -> found.view().name());
    }

    /** The version that the viewer reads; empty where the dataset is not in this scope. */
    public Optional<Version> findVersion(DatasetId dataset) {
        return find(dataset).map(ScopedDataset::version);
    }

    /** The columns that the viewer may read of the dataset, in its order; none where it is not in this scope. */
    public List<LabelledColumn> columns(DatasetId dataset) {
        return find(dataset).map(ScopedDataset::labelled).orElse(List.of());
    }

    /**
     * The same with the datasets of another scope of the same viewer.
     *
     * @throws IllegalArgumentException where it is somebody else's
     */
    public DatasetScope and(DatasetScope other) {
        if (!viewer.equals(other.viewer)) {
            throw new IllegalArgumentException("A scope is one viewer's");
        }
        return new DatasetScope(
                viewer,
                Stream.concat(datasets.stream(), other.datasets.stream()).toList(),
                Stream.concat(derived.stream(), other.derived.stream()).toList());
    }

    /** Whether the viewer reads every row of the dataset, and these columns of it as they are. */
    public boolean readsWhole(DatasetId dataset, Collection<String> columns) {
        return find(dataset)
                .filter(found -> found.view().rows() instanceof Predicate.True)
                .filter(found -> columns.stream()
                        .allMatch(column -> found.view().columns().contains(ViewColumn.plain(column))))
                .isPresent();
    }

    Viewer viewer() {
        return viewer;
    }

    List<ScopedDataset> datasets() {
        return datasets;
    }

    /** The datasets that stand under these views. */
    List<ScopedDataset> under(Set<ViewName> names) {
        Set<ViewName> all = new HashSet<>(names);
        derived.reversed().stream()
                .filter(view -> all.contains(view.name()))
                .map(View::source)
                .filter(Source.Derived.class::isInstance)
                .forEach(source -> all.addAll(namesIn(((Source.Derived) source).question())));
        return datasets.stream()
                .filter(dataset -> all.contains(dataset.view().name()))
                .toList();
    }

    /** The views that a low-code question names. */
    static Set<ViewName> namesIn(Query.Steps question) {
        Set<ViewName> names = new HashSet<>();
        names.add(question.input());
        question.steps().forEach(step -> {
            if (step instanceof Step.Join join) {
                names.add(join.with());
            }
        });
        return names;
    }

    private Optional<ScopedDataset> find(DatasetId dataset) {
        return datasets.stream()
                .filter(found -> found.dataset().id().equals(dataset))
                .findFirst();
    }
}

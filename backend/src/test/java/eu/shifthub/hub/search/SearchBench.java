package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Vocabulary;
import eu.shifthub.hub.catalog.rdf.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;

/**
 * Searches in a catalog of invented datasets, each beside the same question to Lucene alone on the same files: every word
 * in any of the same fields, the best twenty, the total and the counts of the same facets by Lucene's own facet module,
 * without rights, topics' gates or corrections.
 */
public final class SearchBench {
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 10;
    private static final double FIFTH = 0.2;
    private static final List<String> TYPED = List.of(
            "cancer",
            "tumeur",
            "leucémie",
            "registry",
            "registry diabetes",
            "hospital stays stroke",
            "insuffisance cardiaque",
            "asthma children",
            "cohort depression adults",
            BenchEntries.word(7),
            BenchEntries.word(300),
            BenchEntries.word(900) + " epilepsy",
            BenchEntries.word(20_000),
            "registrry influenza",
            "Krebs");
    private static final Set<CatalogFacet> ALL = Set.of(CatalogFacet.values());

    private SearchBench() {}

    public static void run(Path folder, int datasets) throws IOException {
        var vocabulary = new Vocabulary(new Vocabularies());
        var thesaurus = new Thesaurus(vocabulary);
        var documents = new Documents(vocabulary, thesaurus);
        var index = new SearchIndex(new SearchProperties(folder.resolve("index-" + datasets)));
        System.out.printf(Locale.ROOT, "%n%d datasets%n", datasets);
        long begun = System.nanoTime();
        try (SearchIndex.Rebuilding anew = index.rebuild()) {
            for (int i = 0; i < datasets; i++) {
                anew.add(document(documents, i));
            }
            anew.finish();
        }
        System.out.printf(Locale.ROOT, "index made in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        var search = new CatalogSearch(index, thesaurus);
        for (Audience audience : Audience.values()) {
            searches(index, search, new Sight(audience, opened(datasets)), datasets);
        }
        suggestions(search, new Sight(Audience.PUBLIC, Set.of()));
        publishing(index, documents, datasets);
        index.close();
    }

    private static Document document(Documents documents, int number) {
        BenchEntries.Made made = BenchEntries.of(number);
        return documents.of(made.entry(), made.facts(), List.of());
    }

    /** What a member of a few projects sees besides. */
    private static Set<UUID> opened(int datasets) {
        Set<UUID> opened = new java.util.HashSet<>();
        for (int i = 0; i < 200; i++) {
            opened.add(BenchEntries.of(i * (datasets / 200)).entry().dataset());
        }
        return opened;
    }

    private static void searches(SearchIndex index, CatalogSearch search, Sight sight, int datasets)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %8s %19s %19s %19s %9s%n",
                sight.audience(),
                "share",
                "hub p50/p95 ms",
                "Lucene, facets",
                "Lucene, no facets",
                "ratio");
        List<Double> counted = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (BareLucene bare = new BareLucene(index)) {
            for (String typed : TYPED) {
                var request =
                        new SearchRequest(Words.of(typed), CatalogFilter.NONE, CatalogSort.RELEVANCE, 20, null, ALL);
                Found found = search.find(request, sight);
                double share = (double) found.total() / datasets;
                double[] hub = measure(() -> search.find(request, sight));
                double[] facets = measure(() -> bare.find(found.words(), true));
                double[] plain = measure(() -> bare.find(found.words(), false));
                double ratio = at(hub, 0.5) / at(facets, 0.5);
                if (share <= FIFTH) {
                    Arrays.stream(hub).forEach(counted::add);
                    ratios.add(ratio);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-34s %7.2f%% %9.2f %9.2f %9.2f %9.2f %9.2f %9.2f %9.2f%n",
                        typed,
                        share * 100,
                        at(hub, 0.5),
                        at(hub, 0.95),
                        at(facets, 0.5),
                        at(facets, 0.95),
                        at(plain, 0.5),
                        at(plain, 0.95),
                        ratio);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "up to a fifth: p95 %.2f ms (goal < 10); ratio to Lucene with facets, median %.2f, highest %.2f (goal <= 1.5)%n",
                at(sorted(counted), 0.95),
                at(sorted(ratios), 0.5),
                at(sorted(ratios), 1));
    }

    private static void suggestions(CatalogSearch search, Sight sight) {
        List<Double> times = new ArrayList<>();
        for (String title :
                List.of("hospital stays", "registre", "c", "di", "leu", "reg str", BenchEntries.word(777))) {
            for (int length = 1; length <= title.length(); length++) {
                Words typed = Words.of(title.substring(0, length));
                Arrays.stream(measure(() -> search.suggest(typed, sight, 8))).forEach(times::add);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nas you type: p50 %.2f ms, p95 %.2f ms (goal < 5)%n",
                at(sorted(times), 0.5),
                at(sorted(times), 0.95));
    }

    /** Until a search finds it; what is written is on disk a little later. */
    private static void publishing(SearchIndex index, Documents documents, int datasets) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            int number = datasets + i;
            UUID id = BenchEntries.of(number).entry().dataset();
            long begun = System.nanoTime();
            Thread writing = Thread.ofPlatform().start(() -> index.put(id, Optional.of(document(documents, number))));
            while (index.read(state -> state.getIndexReader().docFreq(new Term(Fields.ID, id.toString()))) == 0) {
                LockSupport.parkNanos(500_000);
            }
            times.add((System.nanoTime() - begun) / 1e6);
            join(writing);
        }
        System.out.printf(
                Locale.ROOT,
                "written to findable: p50 %.1f ms, p95 %.1f ms by the clock (goal < 200, with what goes before)%n",
                at(sorted(times), 0.5),
                at(sorted(times), 0.95));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor time of the one thread that asks, unless the clock is asked for: the machine may be busy. */
    private static long now() {
        return Boolean.getBoolean("bench.clock")
                ? System.nanoTime()
                : java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static double[] measure(Work work) {
        double[] times = new double[ROUNDS];
        try {
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long begun = now();
                work.run();
                if (i >= 0) {
                    times[i] = (now() - begun) / 1e6;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Arrays.sort(times);
        return times;
    }

    private static double[] sorted(List<Double> times) {
        return times.stream().mapToDouble(time -> time).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }
}

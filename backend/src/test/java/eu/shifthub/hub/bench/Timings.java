package eu.shifthub.hub.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What was measured in each round, in one unit. */
record Timings(List<Double> rounds) {
    Timings {
        rounds = List.copyOf(rounds);
    }

    double min() {
        return sorted().getFirst();
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double max() {
        return sorted().getLast();
    }

    /** Round by round, since what else the machine does changes from one to the next. */
    Timings over(Timings peer) {
        return new Timings(IntStream.range(0, rounds.size())
                .mapToObj(i -> rounds.get(i) / peer.rounds.get(i))
                .toList());
    }

    /** Less so much each round, but never below 0. */
    Timings less(double allowed) {
        return new Timings(
                rounds.stream().map(round -> Math.max(0, round - allowed)).toList());
    }

    String text() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", min(), median(), max());
    }

    private List<Double> sorted() {
        return rounds.stream().sorted().toList();
    }
}

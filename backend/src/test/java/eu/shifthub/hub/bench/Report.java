package eu.shifthub.hub.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run prints. */
final class Report {
    private static final String LINE = "%-42s %-24s %-24s %-20s %-12s %s%n";

    private final List<String> lines = new ArrayList<>();

    /** Seconds of the hub, seconds of its peer, and the median of the rounds' ratios against the goal. */
    void compare(String what, Timings hub, Timings peer, Timings ratio, double goal) {
        add(
                what,
                hub.text() + " s",
                peer.text() + " s",
                ratio.text(),
                String.format(Locale.ROOT, "<= %.2f x", goal),
                ratio.median() <= goal);
    }

    /** The same work in processor time, which what else runs on the machine changes less. */
    void processor(String what, Rounds.Pair times) {
        Timings ratio = times.hubCpu().over(times.peerCpu());
        add(String.format(
                Locale.ROOT,
                LINE,
                what,
                times.hubCpu().text() + " s",
                times.peerCpu().text() + " s",
                ratio.text(),
                "",
                ""));
    }

    /** One figure against a limit. */
    void limit(String what, Timings figures, String unit, double limit) {
        String goal = String.format(Locale.ROOT, "< %.0f %s", limit, unit);
        add(what, figures.text() + " " + unit, "", "", goal, figures.max() < limit);
    }

    /** Half of the figures and 19 of 20 are at most so much. */
    void percentiles(String what, List<Double> figures, String unit, double limit) {
        List<Double> sorted = figures.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double p95 = sorted.get((int) (sorted.size() * 0.95));
        String both = String.format(Locale.ROOT, "median %.2f, p95 %.2f %s", median, p95, unit);
        add(what, both, "", "", String.format(Locale.ROOT, "< %.0f %s", limit, unit), p95 < limit);
    }

    /** A peer's figure where no ratio is asked for. */
    void limit(String what, Timings figures, Timings peer, String unit, double limit) {
        String goal = String.format(Locale.ROOT, "< %.0f %s", limit, unit);
        String ratio = figures.over(peer).text();
        add(what, figures.text() + " " + unit, peer.text() + " " + unit, ratio, goal, figures.max() < limit);
    }

    private void add(String what, String hub, String peer, String ratio, String goal, boolean met) {
        add(String.format(Locale.ROOT, LINE, what, hub, peer, ratio, goal, met ? "met" : "MISSED"));
    }

    /** Also said at once: what comes after may take an hour, or break. */
    private void add(String line) {
        lines.add(line);
        System.out.print(line);
    }

    void print(PrintStream out) {
        out.println();
        out.println("min / median / max of the rounds");
        out.printf(Locale.ROOT, LINE, "what", "hub", "alone", "ratio", "goal", "");
        lines.forEach(out::print);
    }
}

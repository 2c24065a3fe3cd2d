package eu.shifthub.hub.dataset;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of several counts of one whole are not shown: those below the minimum, and one more where they could be found by
 * taking the others from the whole.
 */
final class SmallCounts {
    private SmallCounts() {}

    /**
     * @param whole what the counts are of; what they do not add up to is a group that is not shown anyway
     * @return the places of the counts that are not shown
     */
    static Set<Integer> hidden(List<Long> counts, long whole, int minimum) {
        Set<Integer> hidden = new HashSet<>();
        long rest = whole;
        for (int i = 0; i < counts.size(); i++) {
            rest -= counts.get(i);
            if (counts.get(i) > 0 && counts.get(i) < minimum) {
                hidden.add(i);
            }
        }
        if (hidden.isEmpty()) {
            return hidden;
        }
        long covered =
                Math.max(0, rest) + hidden.stream().mapToLong(counts::get).sum();
        int groups = hidden.size() + (rest > 0 ? 1 : 0);
        if (groups == 1 || covered < minimum) {
            nextSmallest(counts, hidden).ifPresent(hidden::add);
        }
        return hidden;
    }

    private static Optional<Integer> nextSmallest(List<Long> counts, Set<Integer> hidden) {
        return IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) > 0 && !hidden.contains(i))
                .boxed()
                .min(Comparator.comparing(counts::get));
    }
}

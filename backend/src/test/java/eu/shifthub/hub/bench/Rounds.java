package eu.shifthub.hub.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures the hub and its peer in turns, after rounds to warm up that do not count. */
record Rounds(int warmUp, int counted) {
    /** One round; gives seconds. */
    @FunctionalInterface
    interface Round {
        double run() throws Exception;
    }

    record Pair(Timings hub, Timings peer) {
        Timings ratio() {
            return hub.over(peer);
        }
    }

    Pair measure(String name, Round hub, Round peer) throws Exception {
        List<Double> ofHub = new ArrayList<>();
        List<Double> ofPeer = new ArrayList<>();
        for (int i = 0; i < warmUp + counted; i++) {
            double one = hub.run();
            double other = peer.run();
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s, %s %d: hub %.3f s, alone %.3f s%n",
                    name,
                    i < warmUp ? "warm-up" : "round",
                    i < warmUp ? i + 1 : i - warmUp + 1,
                    one,
                    other);
            if (i >= warmUp) {
                ofHub.add(one);
                ofPeer.add(other);
            }
        }
        return new Pair(new Timings(ofHub), new Timings(ofPeer));
    }

    /** Seconds that some work takes. */
    static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}

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

    /** The last two in processor time. */
    record Pair(Timings hub, Timings peer, Timings hubCpu, Timings peerCpu) {
        Timings ratio() {
            return hub.over(peer);
        }
    }

    Pair measure(String name, ProcessHandle process, Round hub, Round peer) throws Exception {
        List<Double> ofHub = new ArrayList<>();
        List<Double> ofPeer = new ArrayList<>();
        List<Double> cpuOfHub = new ArrayList<>();
        List<Double> cpuOfPeer = new ArrayList<>();
        for (int i = 0; i < warmUp + counted; i++) {
            double begun = Cpu.of(process);
            double one = hub.run();
            double oneCpu = Cpu.of(process) - begun;
            begun = Cpu.of(ProcessHandle.current()) - Cpu.of(process);
            double other = peer.run();
            double otherCpu = Cpu.of(ProcessHandle.current()) - Cpu.of(process) - begun;
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
                cpuOfHub.add(oneCpu);
                cpuOfPeer.add(otherCpu);
            }
        }
        return new Pair(new Timings(ofHub), new Timings(ofPeer), new Timings(cpuOfHub), new Timings(cpuOfPeer));
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

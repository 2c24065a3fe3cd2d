package eu.shifthub.hub;

/**
 * How many threads of the system carry Java's virtual ones, as many as there are cores by default. What reads from a
 * worker's pipe keeps its carrier; Java puts another in its place, but lets that one go after 30 quiet seconds and makes
 * no new one (seen in 25.0.3), so as many long questions as there are cores would leave the hub deaf. Hence more carriers
 * than there can be workers.
 */
final class Carriers {
    static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    static final int MANY = 64;

    private Carriers() {}

    /** Before the first virtual thread; what was set by hand stays. */
    static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            int carriers = MANY + Runtime.getRuntime().availableProcessors();
            System.setProperty(PARALLELISM, Integer.toString(carriers));
        }
    }
}

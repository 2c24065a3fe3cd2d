package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;

class CarriersTest {
    @Test
    void areMoreThanThereCanBeWorkers() throws Exception {
        assertThat(carriers()).isGreaterThan(Carriers.MANY);
    }

    @Test
    void areAsManyAsWasSetByHand() throws Exception {
        assertThat(carriers("-D" + Carriers.PARALLELISM + "=3")).isEqualTo(3);
    }

    /** In a process of its own: the first virtual thread of a process decides for all. */
    private static int carriers(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asked.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Integer.parseInt(said.strip());
    }

    /** Does what the hub does first, and tells what came of it. */
    static final class Asked {
        public static void main(String[] arguments) throws InterruptedException {
            Carriers.provide();
            Thread.ofVirtual().start(() -> {}).join();
            System.out.println(ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                    .getParallelism());
        }
    }
}

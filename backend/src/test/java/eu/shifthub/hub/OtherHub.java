package eu.shifthub.hub;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another hub beside that of a test, on a port of its own that is its public address, with an empty store. */
public final class OtherHub implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String address;

    private OtherHub(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /** @param more classes that are components of it as well */
    public static OtherHub start(Class<?>... more) {
        TestStore.Place place = TestStore.place();
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        ConfigurableApplicationContext context = new SpringApplicationBuilder(HubApplication.class)
                .sources(more)
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + port,
                        "--hub.public-url=" + address,
                        "--hub.catalog.page-size=2",
                        "--hub.data-dir=" + place.dataDir(),
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--spring.datasource.url=" + place.database().url(),
                        "--spring.datasource.username=" + place.database().username(),
                        "--spring.datasource.password=" + place.database().password());
        return new OtherHub(context, address);
    }

    /** Not one that the system gives to whoever asks for any: the hub takes it only after a while. */
    private static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        while (!isFree(port)) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public String address() {
        return address;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

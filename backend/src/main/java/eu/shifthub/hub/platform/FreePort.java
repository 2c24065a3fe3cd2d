package eu.shifthub.hub.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the port where any will do ({@code server.port=0}) before anything is made, so that the hub's own address and
 * the name of its cookie have it. Ports below those that systems give to outgoing connections are not taken away
 * between the choice and the start of the web server.
 */
final class FreePort implements EnvironmentPostProcessor, Ordered {
    private static final String PORT = "server.port";
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("0".equals(environment.getProperty(PORT))) {
            Map<String, Object> chosen = Map.of(PORT, choose(environment.getProperty("server.address")));
            environment.getPropertySources().addFirst(new MapPropertySource("freePort", chosen));
        }
    }

    /** After every source of configuration is read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static int choose(@Nullable String address) {
        return new SecureRandom()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(port -> isFree(address, port))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No port between " + LOWEST + " and " + HIGHEST + " is free."));
    }

    private static boolean isFree(@Nullable String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress on = address == null ? null : InetAddress.getByName(address);
            socket.bind(on == null ? new InetSocketAddress(port) : new InetSocketAddress(on, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

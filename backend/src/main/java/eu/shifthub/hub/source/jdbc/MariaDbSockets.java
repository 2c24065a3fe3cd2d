package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Networks;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/** The sockets of the MariaDB driver, which makes one of these by its name and hands it its configuration. */
public final class MariaDbSockets extends ConfigurableSocketFactory {
    /** The property that holds the allowed networks in CIDR, separated by commas. */
    static final String ALLOWED = "hubAllowedNetworks";

    private Networks networks = Networks.publicAnd(List.of());

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        String allowed = configuration.nonMappedOptions().getProperty(ALLOWED, "");
        this.networks = Networks.publicAnd(List.of(allowed.split(",")));
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(networks);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unasked();
    }

    private static IllegalStateException unasked() {
        return new IllegalStateException("The driver makes its sockets first and connects them afterwards.");
    }
}

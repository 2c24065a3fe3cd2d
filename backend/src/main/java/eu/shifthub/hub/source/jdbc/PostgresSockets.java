package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Networks;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import javax.net.SocketFactory;

/** The sockets of the PostgreSQL driver, which makes one of these by its name. */
public final class PostgresSockets extends SocketFactory {
    private final Networks networks;

    /** @param allowed networks in CIDR, separated by commas */
    public PostgresSockets(String allowed) {
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

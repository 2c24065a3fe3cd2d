package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Networks;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** A socket that connects to addresses only that may be connected to; the one that was judged is the one it takes. */
final class GuardedSocket extends Socket {
    private final Networks networks;

    GuardedSocket(Networks networks) {
        this.networks = networks;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetSocketAddress named = (InetSocketAddress) endpoint;
        InetSocketAddress found =
                named.isUnresolved() ? new InetSocketAddress(named.getHostString(), named.getPort()) : named;
        if (found.isUnresolved()) {
            throw new UnknownHostException(named.getHostString());
        }
        if (!networks.mayConnectTo(found.getAddress())) {
            throw SourceProblem.ADDRESS_REFUSED.because(Map.of("host", named.getHostString()));
        }
        super.connect(found, timeout);
    }
}

package eu.shifthub.hub.source.connector;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The guard over what the hub connects to on somebody's word. A name is looked up once, and the connection made to the
 * address that was judged: one looked up twice could be another by then.
 */
@Component
public class OutgoingAddresses {
    private final Networks networks;

    @Autowired
    OutgoingAddresses(ConnectorProperties properties) {
        this(Networks.publicAnd(properties.allowedNetworks()));
    }

    public OutgoingAddresses(Networks networks) {
        this.networks = networks;
    }

    /** The addresses of a machine that may be connected to, at least one. */
    public List<InetAddress> resolve(String host) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw SourceProblem.NAME_NOT_FOUND.because(Map.of("host", host));
        }
        List<InetAddress> open =
                Arrays.stream(found).filter(networks::mayConnectTo).toList();
        if (open.isEmpty()) {
            throw SourceProblem.ADDRESS_REFUSED.because(Map.of("host", host));
        }
        return open;
    }

    /** Refuses an address that was looked up elsewhere, right before it is connected to. */
    public void require(String host, InetAddress address) {
        if (!networks.mayConnectTo(address)) {
            throw SourceProblem.ADDRESS_REFUSED.because(Map.of("host", host));
        }
    }

    /** Whether the address is one of the public Internet, not of a network that was allowed besides. */
    public boolean isPublic(InetAddress address) {
        return Networks.isPublic(address);
    }
}

package eu.shifthub.hub.source.connector;

import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;

/** Has an HTTP client connect to judged addresses only, whatever address it was given or sent on to. */
public record PinnedNames(OutgoingAddresses addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
        return addresses.resolve(host).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}

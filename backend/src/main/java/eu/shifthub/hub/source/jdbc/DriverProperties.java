package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What both drivers are told. No part of it is text that a person wrote as properties or as an address. */
final class DriverProperties {
    private DriverProperties() {}

    static Properties of(Connection to, Credential credential) {
        Properties properties = new Properties();
        properties.setProperty("user", Objects.requireNonNullElse(to.username(), ""));
        // Never none: a driver would look for one in files of the hub's own account.
        properties.setProperty("password", Objects.requireNonNullElse(credential.secret(), ""));
        return properties;
    }

    /** {@code jdbc:…://host:port/database}; the host is a name or an address, as it was checked. */
    static String url(String scheme, Connection to, int port) {
        String host = Objects.requireNonNull(to.host());
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String database = to.database() == null ? "" : URLEncoder.encode(to.database(), StandardCharsets.UTF_8);
        return "jdbc:" + scheme + "://" + bracketed + ":" + port + "/" + database;
    }

    static String allowed(ConnectorProperties properties) {
        return String.join(",", properties.allowedNetworks());
    }
}

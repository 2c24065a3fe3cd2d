package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** One connector for each kind of database. */
@Configuration(proxyBeanMethods = false)
class JdbcConnectors {
    @Bean
    Connector postgresConnector(
            OutgoingAddresses addresses, ConnectorProperties properties, JdbcProperties jdbc, JsonMapper json) {
        return new JdbcConnector(new PostgresDialect(properties, jdbc.statementTimeout()), addresses, properties, json);
    }

    @Bean
    Connector mariaDbConnector(
            OutgoingAddresses addresses, ConnectorProperties properties, JdbcProperties jdbc, JsonMapper json) {
        return new JdbcConnector(new MariaDbDialect(properties, jdbc.statementTimeout()), addresses, properties, json);
    }
}

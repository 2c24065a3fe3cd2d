package eu.shifthub.hub.platform;

import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.DatabaseConnection;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The data folder, and the hub's own PostgreSQL in it unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
    @Bean
    static DataFolder dataFolder(StoreProperties properties) {
        return DataFolder.open(properties.dataDir());
    }

    /** Before any room writes into it, so that a folder in use or of another kind is left untouched. */
    @Bean
    static BeanFactoryPostProcessor dataFolderFirst() {
        return beans -> beans.getBean(DataFolder.class);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnEmbeddedDatabase.class)
    static class Embedded {
        @Bean
        EmbeddedDatabase embeddedDatabase(DataFolder folder) {
            return EmbeddedDatabase.start(folder, Durability.FULL);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new EmbeddedConnection(database.connection());
        }
    }

    private record EmbeddedConnection(DatabaseConnection connection) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return connection.url();
        }

        @Override
        public String getUsername() {
            return connection.username();
        }

        @Override
        public String getPassword() {
            return connection.password();
        }
    }
}

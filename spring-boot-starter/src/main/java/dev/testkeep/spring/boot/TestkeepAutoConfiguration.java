package dev.testkeep.spring.boot;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.hibernate.HibernateStorage;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * A {@link Storage} in the database of {@code testkeep.url}, or else in that of the application's data source, unless the
 * application makes one itself. It is closed with the application.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(TestkeepProperties.class)
public class TestkeepAutoConfiguration {

    /**
     * The storage.
     *
     * @throws IllegalStateException if there is no database
     * @throws dev.testkeep.storage.exception.StorageException if the storage cannot be opened
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public Storage testkeepStorage(TestkeepProperties properties, ObjectProvider<DataSource> dataSource) {
        return HibernateStorage.open(properties.config(dataSource::getIfUnique));
    }
}

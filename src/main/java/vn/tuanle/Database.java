package vn.tuanle;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuanle.kernel.Schema;

/// Brings the database to today's shape before anything uses it.
@Configuration(proxyBeanMethods = false)
class Database {
    @Bean
    static BeanPostProcessor migrated() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource source) Schema.migrate(source);
                return bean;
            }
        };
    }
}

package org.readout.platform.database.schema;

import io.quarkus.hibernate.orm.runtime.JPAConfig;
import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;

/**
 * What the entities say of their tables. Hibernate's own check at start would run before the migrations, and would stop
 * the start where the database is away.
 */
@ApplicationScoped
public class MappingValidation {

    private final JPAConfig persistence;

    MappingValidation(JPAConfig persistence) {
        this.persistence = persistence;
    }

    /**
     * Compares the tables with their entities.
     *
     * @throws IllegalStateException where a table is not as its entity has it
     * @throws MappingUnreadException where that could not be found out
     */
    public void validate() {
        try {
            entities().getSchemaManager().validate();
        } catch (SchemaValidationException mismatch) {
            throw new IllegalStateException(mismatch.getMessage(), mismatch);
        } catch (RuntimeException unread) {
            // Hibernate Reactive logs why a query failed, and goes on to read a result that is null
            throw new MappingUnreadException(unread);
        }
    }

    private EntityManagerFactory entities() {
        return persistence.getEntityManagerFactory(PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME, true);
    }
}

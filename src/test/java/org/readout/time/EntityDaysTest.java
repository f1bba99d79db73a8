package org.readout.time;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Days never become moments of a time zone on their way. */
class EntityDaysTest {

    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final ArchRule DAYS_OF_ENTITIES_ARE_LOCAL = fields().that()
            .haveRawType(LocalDate.class)
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are mapped", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)))
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@JdbcTypeCode(LOCAL_DATE)",
                    annotation -> annotation.getRawType().isEquivalentTo(JdbcTypeCode.class)
                            && annotation.get("value").orElseThrow().equals(SqlTypes.LOCAL_DATE)));

    private static final ArchRule NOBODY_KNOWS_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.util.Date.class,
                    Calendar.class,
                    java.sql.Date.class,
                    java.sql.Time.class,
                    java.sql.Timestamp.class);

    @Test
    void a_day_goes_through_hibernate_as_it_is() {
        DAYS_OF_ENTITIES_ARE_LOCAL.check(SERVER);
    }

    @Test
    void nothing_is_dated_by_moments_of_a_time_zone() {
        NOBODY_KNOWS_OLD_DATES.check(SERVER);
    }

    @Test
    void a_day_that_would_go_as_a_moment_is_found() {
        JavaClasses faults = new ClassFileImporter().importClasses(Dated.class);
        assertEquals(
                1,
                DAYS_OF_ENTITIES_ARE_LOCAL
                        .evaluate(faults)
                        .getFailureReport()
                        .getDetails()
                        .size());
        assertEquals(
                1,
                NOBODY_KNOWS_OLD_DATES
                        .evaluate(faults)
                        .getFailureReport()
                        .getDetails()
                        .size());
    }

    @Embeddable
    static class Dated {

        LocalDate day;
        java.sql.Date moment;

        @JdbcTypeCode(SqlTypes.LOCAL_DATE)
        LocalDate right;

        JavaField notMapped;
    }
}

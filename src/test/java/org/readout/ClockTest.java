package org.readout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured in time passes by a clock that nobody sets, and what has a date has it from the clock that is injected. */
class ClockTest {

    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final Pattern DAY_OF_THE_DATABASE = Pattern.compile(
            "\\b(current_date|localtime|localtimestamp)\\b|\\bnow\\(\\)\\s*::\\s*date|'(today|tomorrow|yesterday)'",
            Pattern.CASE_INSENSITIVE);

    /** Whose tokens end at a time of day, and what reads the moments of documents. */
    private static final String ENDS_WITH_A_TOKEN = "(WebSocketSession|MomentText|InputShape).*";

    private static final ArchRule DATES_ARE_OF_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("SystemClock")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("tells the time of the system", ClockTest::tellsTime));

    private static final ArchRule BUCKETS_FILL_EVENLY = classes()
            .that(DescribedPredicate.describe("make buckets", made -> calls(made, Bucket.class, Set.of("builder"))))
            .should(sayByWhichClock());

    private static final ArchRule BUDGETS_KNOW_NO_TIME_OF_DAY = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.readout.graphql.gate..", "org.readout.graphql.socket..", "org.readout.graphql.http..")
            .and()
            .haveNameNotMatching(".*\\." + ENDS_WITH_A_TOKEN)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class);

    @Test
    void a_clock_that_is_set_back_gives_nobody_more_than_he_has() {
        DATES_ARE_OF_THE_CLOCK.check(SERVER);
        BUCKETS_FILL_EVENLY.check(SERVER);
        BUDGETS_KNOW_NO_TIME_OF_DAY.check(SERVER);
    }

    /** Its day is that of its time zone. */
    @Test
    void no_statement_asks_the_database_which_day_it_is() throws IOException {
        List<String> asking = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            for (Path source : sources.filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .toList()) {
                if (DAY_OF_THE_DATABASE.matcher(Files.readString(source)).find()) {
                    asking.add(source.toString());
                }
            }
        }
        assertEquals(List.of(), asking);
        assertTrue(DAY_OF_THE_DATABASE.matcher("where s.day <= Current_Date").find());
        assertTrue(DAY_OF_THE_DATABASE.matcher("select now()::date").find());
    }

    @Test
    void a_budget_by_the_time_of_day_would_be_found() {
        JavaClasses faults = new ClassFileImporter().importClasses(WallClockBucket.class, WallClockMeter.class);

        assertTrue(BUCKETS_FILL_EVENLY
                        .evaluate(faults)
                        .getFailureReport()
                        .getDetails()
                        .size()
                == 1);
        assertTrue(DATES_ARE_OF_THE_CLOCK
                        .evaluate(faults)
                        .getFailureReport()
                        .getDetails()
                        .size()
                == 2);
    }

    private static boolean tellsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean now = name.equals("now")
                && owner.startsWith("java.time.")
                && access.getTarget().getFullName().endsWith("now()");
        return now
                || owner.equals(Clock.class.getName()) && name.startsWith("system")
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                || owner.equals(TimeMeter.class.getName()) && name.equals("SYSTEM_MILLISECONDS");
    }

    private static boolean calls(JavaClass caller, Class<?> owner, Set<String> names) {
        return caller.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(owner)
                        && names.contains(call.getTarget().getName()));
    }

    /** bucket4j takes the time of day where it is not told another. */
    private static ArchCondition<JavaClass> sayByWhichClock() {
        return new ArchCondition<>("say by which clock they fill") {
            @Override
            public void check(JavaClass made, ConditionEvents events) {
                boolean told = made.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("withCustomTimePrecision"));
                if (!told) {
                    events.add(SimpleConditionEvent.violated(made, made.getFullName()));
                }
            }
        };
    }

    private static final class WallClockBucket {

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
                    .build();
        }
    }

    private static final class WallClockMeter {

        boolean isOver(long end) {
            return System.currentTimeMillis() > end && TimeMeter.SYSTEM_MILLISECONDS.currentTimeNanos() > end;
        }
    }
}

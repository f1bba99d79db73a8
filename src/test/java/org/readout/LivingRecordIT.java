package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jboss.logging.Logger;
import org.readout.LivingModel.Kind;
import org.readout.platform.database.ServerProcess;

/** Corrections, retractions, mergers and restorations in any order, beside a plain model of the record. */
class LivingRecordIT {

    private static final Logger LOG = Logger.getLogger(LivingRecordIT.class);

    private static ServerProcess server;
    private static int steps;

    @BeforeContainer
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("readout-living-");
        Map<String, String> environment = new HashMap<>(Caller.trust());
        environment.put("READOUT_DATABASE_FOLDER", folder.toString());
        environment.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        environment.put("READOUT_LIMITS_COST_AT_ONCE", "0");
        server = ServerProcess.launch(environment).started();
        server.awaitReady(true);
    }

    @AfterContainer
    static void stop() {
        if (server != null) {
            server.close();
        }
        LOG.infof("living: %d steps", steps);
    }

    @Property(tries = 20)
    void the_graph_says_after_each_step_what_a_plain_model_says(@ForAll("stories") List<Step> story) {
        LivingWorld world = new LivingWorld(new Caller(server.port()));
        for (Step step : story) {
            steps++;
            world.choose(step);
            assertEquals(world.model().outcome(step), world.done(), () -> step + " in " + story);
            assertEquals(world.model().told(), world.told(), () -> "after " + step + " in " + story);
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(6, Act.RECORD),
                Tuple.of(4, Act.CORRECT),
                Tuple.of(2, Act.RETRACT),
                Tuple.of(3, Act.MERGE),
                Tuple.of(2, Act.RESTORE));
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(1, Kind.TOPIC),
                Tuple.of(3, Kind.ACTOR),
                Tuple.of(3, Kind.MEETING),
                Tuple.of(5, Kind.STATEMENT),
                Tuple.of(3, Kind.STATUS_CHANGE),
                Tuple.of(3, Kind.CONTRADICTION));
        return Combinators.combine(
                        beginning(), steps(acts, kinds).list().ofMinSize(10).ofMaxSize(30))
                .as((first, then) ->
                        Stream.concat(first.stream(), then.stream()).toList());
    }

    /** Enough that whatever comes after has something to speak of. */
    private static Arbitrary<List<Step>> beginning() {
        return Combinators.combine(Stream.of(
                                Kind.ACTOR,
                                Kind.ACTOR,
                                Kind.ACTOR,
                                Kind.TOPIC,
                                Kind.MEETING,
                                Kind.MEETING,
                                Kind.STATEMENT,
                                Kind.STATEMENT,
                                Kind.STATEMENT,
                                Kind.STATUS_CHANGE,
                                Kind.CONTRADICTION)
                        .map(kind -> steps(Arbitraries.just(Act.RECORD), Arbitraries.just(kind)))
                        .toList())
                .as(steps -> steps);
    }

    private static Arbitrary<Step> steps(Arbitrary<Act> acts, Arbitrary<Kind> kinds) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 50);
        return Combinators.combine(acts, kinds, numbers, numbers, numbers).as(Step::new);
    }

    /** What can be done. */
    enum Act {
        RECORD,
        CORRECT,
        RETRACT,
        MERGE,
        RESTORE
    }

    /** Something that is done; the numbers choose from what there is by then. */
    record Step(Act act, Kind kind, int one, int other, int third) {}
}

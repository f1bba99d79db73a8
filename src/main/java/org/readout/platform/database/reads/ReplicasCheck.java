package org.readout.platform.database.reads;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.readout.platform.database.replica.ReadDatabases;
import org.readout.platform.database.replica.Replica;

/**
 * Tells what each replica is, shows and lacks. It is down while one of them is not read from, which is for operators to know:
 * the server is as ready as its primary.
 */
@Wellness
@ApplicationScoped
class ReplicasCheck implements HealthCheck {

    private final ReadRouting routing;

    ReplicasCheck(ReadRouting routing) {
        this.routing = routing;
    }

    @Override
    public HealthCheckResponse call() {
        ReadDatabases databases = routing.databases();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("replicas")
                .status(databases.replicas().stream().allMatch(one -> one.state() == Replica.State.READY))
                .withData("primary.position", databases.primaryShown());
        for (Replica replica : databases.replicas()) {
            answer.withData(replica.name() + ".state", replica.state().name().toLowerCase(Locale.ROOT))
                    .withData(replica.name() + ".position", replica.shown())
                    .withData(
                            replica.name() + ".lagMillis",
                            databases.lag(replica).toMillis());
        }
        return answer.build();
    }
}

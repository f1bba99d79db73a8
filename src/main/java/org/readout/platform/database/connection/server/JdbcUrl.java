package org.readout.platform.database.connection.server;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of several addresses the one URL by which the JDBC driver finds the primary among them; without one it connects to a
 * server that can only be read, as an export may.
 */
public class JdbcUrl implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;
    private static final String NAME = "quarkus.datasource.jdbc.url";
    private static final String REPLICAS = "readout.database.replicas";
    private static final String JDBC = "jdbc:";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (!NAME.equals(name) || value == null || value.getValue() == null) {
            return value;
        }
        ConfigValue replicas = context.proceed(REPLICAS);
        return value.withValue(of(value.getValue(), replicas == null ? null : replicas.getValue()));
    }

    /**
     * The URL of some servers.
     *
     * @param primaries {@code jdbc:} and what the reactive client is configured to: URLs, comma-separated
     * @param replicas URLs, comma-separated; null if there are none
     */
    static String of(String primaries, String replicas) {
        if (!primaries.startsWith(JDBC) || replicas == null && primaries.indexOf(',') < 0) {
            return primaries;
        }
        String first = primaries.split(",", 2)[0];
        int authority = first.indexOf("://") + 3;
        int path = first.indexOf('/', authority);
        if (path < 0) {
            return primaries;
        }
        String servers = Stream.concat(urls(primaries), urls(replicas))
                .map(JdbcUrl::server)
                .distinct()
                .collect(Collectors.joining(","));
        String url = first.substring(0, authority) + servers + first.substring(path);
        return url + (url.indexOf('?') < 0 ? "?" : "&") + "targetServerType=preferPrimary";
    }

    private static Stream<String> urls(String list) {
        return list == null ? Stream.empty() : Arrays.stream(list.split(",")).filter(url -> !url.isBlank());
    }

    private static String server(String url) {
        String address = url.strip();
        String authority = address.substring(address.indexOf("://") + 3);
        return authority.split("[/?]", 2)[0];
    }
}

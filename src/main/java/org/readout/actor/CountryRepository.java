package org.readout.actor;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readout.actor.profile.Country;
import org.readout.graphql.NodeId;
import org.readout.graphql.NodeSource;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.writing.reference.ReferenceSource;

/** Every query on countries, which migrations alone write. */
@Singleton
public class CountryRepository implements NodeSource, ReferenceSource {

    private static final Sql ALL = Sql.of("select c.code as country_code from country c order by c.name, c.code");
    private static final Sql BY_CODE = Sql.of("""
            select c.code as parent_key, c.code as country_code, c.name
            from country c
            where c.code = any(?)
            """);

    private final RowLoader rows;
    /** One for each country of the record, which clients cannot add to. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    CountryRepository(RowLoader rows) {
        this.rows = rows;
    }

    public Uni<List<Country>> all() {
        return rows.all(ALL, Country::of);
    }

    /** The name of the country that has that code; read once, as no country is written while a server runs. */
    public Uni<String> name(String code) {
        String known = names.get(code);
        return known != null
                ? Uni.createFrom().item(known)
                : rows.one(BY_CODE, code, row -> row.getString("name")).invoke(name -> names.put(code, name));
    }

    @Override
    public String noun() {
        return "country";
    }

    @Override
    public String query() {
        return "select c.code, cast(null as varchar), false from country c where c.code = any(?1)";
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Country");
    }

    @Override
    public Uni<Country> node(NodeId id) {
        return rows.one(BY_CODE, id.key(), Country::of);
    }
}

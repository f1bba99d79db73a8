package org.readout.outlook.contradiction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.graphql.page.FilterConditions;
import org.readout.platform.database.sql.Sql;

/** What a filter of contradictions asks for, as SQL on {@code standing_contradiction c}. */
final class ContradictionConditions {

    /** As arrays, by which the indexes of both speakers are read where few rows are theirs. */
    private static final String SPEAKER = """
            (
              c.later_speaker_id = any(array(select a.id from actor_slug a where a.slug = any(?)))
              or c.earlier_speaker_id <> c.later_speaker_id
                and c.earlier_speaker_id = any(array(select a.id from actor_slug a where a.slug = any(?)))
            )""";

    private static final String COUNTRY = """
            (
              c.later_speaker_id in (select a.id from actor a where a.country_code = any(?) and a.kind <> 'OUTLET')
              or c.earlier_speaker_id in (select a.id from actor a where a.country_code = any(?) and a.kind <> 'OUTLET')
            )""";

    private static final String MEETING =
            "c.meeting_id = any(array(select m.id from meeting_slug m where m.slug = any(?)))";

    /** No likelihood shows those, so only the few that editors recorded are looked through. */
    private static final Set<ContradictionKind> EDITORIAL = Set.of(ContradictionKind.BETWEEN_SOURCES);

    private ContradictionConditions() {}

    static List<Sql> of(ContradictionFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .anyOf("c.kind", filter.kinds())
                        .given(basis(filter))
                        .given(twice(SPEAKER, filter.speakers()))
                        .given(twice(COUNTRY, filter.countries()))
                        .where(MEETING, filter.meetings())
                        .where("c.later_key >= chronological_start(?::date)", filter.from())
                        .given(filter.to() == null ? null : by(filter.to()))
                        .all();
    }

    /** Those that had arisen by the end of a day. */
    static Sql by(LocalDate day) {
        return Sql.of("c.later_key < chronological_start(?::date + 1)", day);
    }

    private static Sql basis(ContradictionFilter filter) {
        Set<ContradictionBasis> bases =
                filter.bases() == null ? Set.of(ContradictionBasis.values()) : new HashSet<>(filter.bases());
        if (filter.kinds() != null && EDITORIAL.containsAll(filter.kinds())) {
            bases = bases.contains(ContradictionBasis.EDITORIAL) ? Set.of(ContradictionBasis.EDITORIAL) : Set.of();
        }
        if (bases.isEmpty()) {
            return Sql.of("false");
        }
        return bases.size() == ContradictionBasis.values().length
                ? null
                : Sql.of("c.record_id is " + (bases.contains(ContradictionBasis.EDITORIAL) ? "not null" : "null"));
    }

    private static Sql twice(String condition, List<String> values) {
        if (values == null) {
            return null;
        }
        String[] array = values.toArray(String[]::new);
        return Sql.of(condition, array, array);
    }
}

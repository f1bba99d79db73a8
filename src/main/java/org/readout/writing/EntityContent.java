package org.readout.writing;

import jakarta.persistence.CollectionTable;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.readout.platform.database.sql.MappedFields;

/** What a record holds: each field of its entity but the slug, which names it. */
public final class EntityContent {

    private static final String NAME = "slug";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return MappedFields.declaredIn(type)
                    .filter(field -> !field.getName().equals(NAME))
                    .toList();
        }
    };

    private EntityContent() {}

    /** The names of the fields in which two entities of one class hold different contents. */
    public static List<String> differences(Object one, Object other) {
        return FIELDS.get(one.getClass()).stream()
                .filter(field -> !Objects.equals(content(field, one), content(field, other)))
                .map(Field::getName)
                .toList();
    }

    /**
     * Gives an entity the content of another in the fields of some names, but for lists: these it empties, for the rows of two
     * contents must not meet in the database.
     *
     * @return whether it emptied any
     */
    static boolean replace(Object entity, Object other, Collection<String> names) {
        boolean emptied = false;
        for (Field field : fields(entity, names)) {
            if (isList(field)) {
                list(field, entity).clear();
                emptied = true;
            } else {
                MappedFields.write(field, entity, MappedFields.read(field, other));
                if (entity instanceof SelfDirtinessTracker tracked) {
                    tracked.$$_hibernate_trackChange(field.getName());
                }
            }
        }
        return emptied;
    }

    /** Fills those lists with what another entity has in them. */
    static void fill(Object entity, Object other, Collection<String> names) {
        fields(entity, names).stream().filter(EntityContent::isList).forEach(field -> list(field, entity)
                .addAll(list(field, other)));
    }

    private static List<Field> fields(Object entity, Collection<String> names) {
        return FIELDS.get(entity.getClass()).stream()
                .filter(field -> names.contains(field.getName()))
                .toList();
    }

    /** Lists are equal by what they hold, in order, whatever class they are of. */
    private static Object content(Field field, Object entity) {
        return isList(field) ? new ArrayList<>(list(field, entity)) : MappedFields.read(field, entity);
    }

    private static boolean isList(Field field) {
        return field.isAnnotationPresent(CollectionTable.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Field field, Object entity) {
        return (List<Object>) MappedFields.read(field, entity);
    }
}

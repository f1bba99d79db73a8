package org.readout.platform.database.sql;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.postgresql.copy.CopyManager;

/**
 * New entities of one class on their way in, many at a time: the rows that Hibernate would insert, by the same mapping,
 * written by COPY. Of Jakarta Persistence it knows what the entities of the record use.
 */
public final class EntityCopy<E> {

    private final Field id;
    private final List<Cell> cells;
    private final CopyBuffer rows;
    private final List<ListRows> lists;

    public EntityCopy(Class<E> entity) {
        id = MappedFields.of(entity)
                .filter(field -> field.isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow();
        cells = MappedFields.of(entity)
                .filter(field -> !isList(field))
                .flatMap(field -> cells(field, name -> name))
                .toList();
        rows = new CopyBuffer(entity.getAnnotation(Table.class).name(), names(cells));
        lists = MappedFields.of(entity)
                .filter(EntityCopy::isList)
                .map(ListRows::of)
                .toList();
    }

    /** Gives the entity its key, which is greater than all given before, and takes its rows. */
    public UUID add(E entity) {
        UUID key = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        MappedFields.write(id, entity, key);
        cells.forEach(cell -> rows.value(cell.of(entity)));
        rows.endRow();
        lists.forEach(list -> list.add(key, entity));
        return key;
    }

    public void clear() {
        rows.clear();
        lists.forEach(list -> list.rows.clear());
    }

    /** Writes what was added, and forgets it. */
    public void write(CopyManager copies) throws SQLException {
        rows.write(copies);
        for (ListRows list : lists) {
            list.rows.write(copies);
        }
    }

    /** One column, and the way from an object to what stands in it. */
    private record Cell(String name, List<Field> path) {

        Object of(Object owner) {
            Object value = owner;
            for (Field step : path) {
                value = value == null ? null : MappedFields.read(step, value);
            }
            return value;
        }

        Cell within(Field outer) {
            return new Cell(name, Stream.concat(Stream.of(outer), path.stream()).toList());
        }
    }

    /** The rows of a list that stands in a table of its own. */
    private record ListRows(Field list, List<Cell> cells, CopyBuffer rows) {

        static ListRows of(Field list) {
            Class<?> element = (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
            List<Cell> cells = element.isAnnotationPresent(Embeddable.class)
                    ? embedded(element, name -> name).toList()
                    : List.of(new Cell(columnName(list), List.of()));
            CollectionTable table = list.getAnnotation(CollectionTable.class);
            List<String> columns = new ArrayList<>(List.of(
                    table.joinColumns()[0].name(),
                    list.getAnnotation(OrderColumn.class).name()));
            columns.addAll(names(cells));
            return new ListRows(list, cells, new CopyBuffer(table.name(), columns));
        }

        void add(UUID owner, Object entity) {
            int ordinal = 0;
            for (Object element : (List<?>) MappedFields.read(list, entity)) {
                rows.value(owner).value(ordinal++);
                cells.forEach(cell -> rows.value(cell.of(element)));
                rows.endRow();
            }
        }
    }

    private static Stream<Cell> cells(Field field, UnaryOperator<String> naming) {
        EmbeddedColumnNaming pattern = field.getAnnotation(EmbeddedColumnNaming.class);
        if (pattern == null) {
            return Stream.of(new Cell(naming.apply(columnName(field)), List.of(field)));
        }
        return embedded(field.getType(), name -> naming.apply(pattern.value().formatted(name)))
                .map(cell -> cell.within(field));
    }

    private static Stream<Cell> embedded(Class<?> type, UnaryOperator<String> naming) {
        return MappedFields.of(type).flatMap(field -> cells(field, naming));
    }

    private static String columnName(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private static boolean isList(Field field) {
        return field.isAnnotationPresent(CollectionTable.class);
    }

    private static List<String> names(List<Cell> cells) {
        return cells.stream().map(Cell::name).toList();
    }
}

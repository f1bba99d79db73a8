package org.readout.graphql.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;

/** Writes what was found as JSON, each field in its place. */
record JsonWriter(JsonGenerator out) {

    void write(ResolvedObject object) throws Exception {
        write(object.object(), object.selection(), object.values());
    }

    private void write(Object object, Selection selection, Object[] values) throws Exception {
        out.writeStartObject();
        for (int i = 0; i < selection.size(); i++) {
            SelectedField field = selection.field(i);
            out.writeFieldName(field.key());
            write(field.waits() ? values[i] : value(field.source(), object), field.type());
        }
        out.writeEndObject();
    }

    private static Object value(ValueSource source, Object object) throws Exception {
        return source instanceof ValueSource.Getter getter
                ? getter.fetcher().of(object)
                : ((ValueSource.TypeName) source).name();
    }

    private void write(Object value, ResultType type) throws Exception {
        if (value == null) {
            if (!type.isNullable()) {
                throw new PlanFallbackException("null where none may be");
            }
            out.writeNull();
        } else if (type instanceof ResultType.Leaf leaf) {
            leaf.writer().write(out, value);
        } else if (type instanceof ResultType.ListOf list) {
            out.writeStartArray();
            for (Object one : (List<?>) value) {
                write(one, list.element());
            }
            out.writeEndArray();
        } else if (value instanceof ResolvedObject object) {
            write(object);
        } else {
            write(value, ((ResultType.Composite) type).selection().of(value), null);
        }
    }
}

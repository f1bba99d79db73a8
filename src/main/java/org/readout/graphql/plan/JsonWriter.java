package org.readout.graphql.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;

/** Writes what was found as JSON, each field in its place. */
record JsonWriter(JsonGenerator out) {

    void write(ResolvedObject found) throws Exception {
        write(found.object(), found.selection(), found.values());
    }

    private void write(Object object, Selection selection, Object[] values) throws Exception {
        out.writeStartObject();
        for (int i = 0; i < selection.size(); i++) {
            SelectedField field = selection.field(i);
            out.writeFieldName(field.key());
            write(field.waits() ? values[i] : value(field.origin(), object), field.form());
        }
        out.writeEndObject();
    }

    private static Object value(ValueSource origin, Object object) throws Exception {
        return origin instanceof ValueSource.Getter getter
                ? getter.fetcher().of(object)
                : ((ValueSource.TypeName) origin).name();
    }

    private void write(Object value, ResultType form) throws Exception {
        if (value == null) {
            if (!form.isNullable()) {
                throw new PlanFallbackException("null where none may be");
            }
            out.writeNull();
        } else if (form instanceof ResultType.Single single) {
            single.leaf().write(out, value);
        } else if (form instanceof ResultType.Many many) {
            out.writeStartArray();
            for (Object one : (List<?>) value) {
                write(one, many.element());
            }
            out.writeEndArray();
        } else if (value instanceof ResolvedObject found) {
            write(found);
        } else {
            write(value, ((ResultType.Composite) form).selection().apply(value), null);
        }
    }
}

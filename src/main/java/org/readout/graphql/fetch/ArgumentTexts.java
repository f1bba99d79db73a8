package org.readout.graphql.fetch;

import java.util.Collection;
import java.util.Map;
import org.readout.graphql.error.BadInput;
import org.readout.platform.database.StorableText;

/** Looks over the texts of arguments: what no text of Unicode holds, no database takes. */
final class ArgumentTexts {

    private ArgumentTexts() {}

    /** @throws BadInput at the first argument that has a NUL or half of a surrogate pair */
    static void check(Map<String, Object> arguments) {
        arguments.forEach(ArgumentTexts::check);
    }

    private static void check(String path, Object value) {
        if (value instanceof String text) {
            if (!StorableText.isStorable(text)) {
                throw BadInput.at(path, "It has characters that no text holds.");
            }
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, one) -> check(path + "." + field, one));
        } else if (value instanceof Collection<?> list) {
            int i = 0;
            for (Object one : list) {
                check(path + "[" + i++ + "]", one);
            }
        }
    }
}

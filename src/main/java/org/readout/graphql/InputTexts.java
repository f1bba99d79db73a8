package org.readout.graphql;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.readout.graphql.error.BadInput;

/** Checks that the database can hold the texts of an input. */
final class InputTexts {

    private static final int LONGEST = 100_000;

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private InputTexts() {}

    /**
     * Looks through records and lists.
     *
     * @throws BadInput at the path of a text that cannot be held
     */
    static void check(Object value, String path) {
        if (value instanceof String text) {
            checkText(text, path);
        } else if (value instanceof List<?> list) {
            Inputs.each(list, path, InputTexts::check);
        } else if (value instanceof Record composed) {
            for (RecordComponent part : COMPONENTS.get(composed.getClass())) {
                check(read(composed, part), path.isEmpty() ? part.getName() : path + "." + part.getName());
            }
        }
    }

    static boolean isHeld(String text) {
        return text.codePoints().noneMatch(InputTexts::isNoCharacter);
    }

    private static void checkText(String text, String path) {
        if (text.length() > LONGEST) {
            throw BadInput.at(path, "It is longer than " + LONGEST + " characters.");
        }
        if (!isHeld(text)) {
            throw BadInput.at(path, "It is no text: it holds a NUL, or half of a surrogate pair.");
        }
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    }

    private static Object read(Record composed, RecordComponent part) {
        try {
            return part.getAccessor().invoke(composed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(composed.getClass() + " does not show its " + part.getName(), e);
        }
    }
}

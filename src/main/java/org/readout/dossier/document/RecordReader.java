package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;
import org.readout.graphql.gate.fault.InputShape;
import org.readout.writing.content.EntryKind;

/** Reads records as mutations read their inputs: a value of another type is a fault, and no value is made of it. */
final class RecordReader {

    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,9}]");

    private RecordReader() {}

    /**
     * Reads one record.
     *
     * @param parser stands at its first token, and at its last one afterwards
     * @param spot where it stands
     */
    static <I> Entry read(JsonParser parser, EntryKind<I> kind, Entry.Spot spot) throws IOException {
        long start = parser.currentTokenLocation().getCharOffset();
        Checked checked = checked(parser, kind.input(), kind.name());
        long size = parser.currentTokenLocation().getCharOffset() - start;
        if (checked.faults.containsKey("")) {
            return Entry.Refused.of(spot, null, checked.fault());
        }
        checked.faults.keySet().forEach(place -> leaveOut(checked.json, place));
        return new Entry.Read<>(spot, kind, DossierJson.input(checked.json, kind.input()), checked.faults, size);
    }

    private static Checked checked(JsonParser parser, Class<?> type, String name) throws IOException {
        JsonValue value = new JsonValue(parser, name);
        Object json = value.read();
        Map<String, InputFault> faults = value.faults();
        if (!faults.containsKey("")) {
            for (InputShape.Misfit misfit : InputShape.of(type).misfits(json, name)) {
                faults.putIfAbsent(misfit.place(), misfit.fault());
            }
        }
        return new Checked(json, faults);
    }

    /** Takes a faulty value out, so that the rest can be read; one of a list leaves its place empty. */
    private static void leaveOut(Object json, String place) {
        String[] steps = place.replace("[", ".[").split("\\.");
        Object at = json;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (at instanceof Map<?, ?> members) {
                boolean list = !last && INDEX.matcher(steps[i + 1]).matches();
                at = last ? members.remove(steps[i]) : list ? listed(members, steps[i]) : members.get(steps[i]);
            } else if (at instanceof List<?> elements && INDEX.matcher(steps[i]).matches()) {
                int index = Integer.parseInt(steps[i].substring(1, steps[i].length() - 1));
                at = index >= elements.size() ? null : last ? elements.set(index, null) : elements.get(index);
            } else {
                return;
            }
        }
    }

    /** The value of a member as a list, in which it stands alone where it is none. */
    @SuppressWarnings("unchecked")
    private static List<?> listed(Map<?, ?> members, String name) {
        return (List<?>) ((Map<String, Object>) members)
                .computeIfPresent(
                        name, (key, value) -> value instanceof List<?> ? value : new ArrayList<>(List.of(value)));
    }

    /** @param faults by place */
    private record Checked(Object json, Map<String, InputFault> faults) {

        BadInput fault() {
            return BadInput.of(List.copyOf(faults.values()));
        }
    }
}

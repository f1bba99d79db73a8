package org.readout.travels.name;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.actor.office.OfficeKind;

/** The titles before names that the parse knows. */
public final class Titles {

    private final Map<String, Title> byPrint =
            TextLines.of("titles.txt").stream().collect(Collectors.toMap(row -> row[0], Titles::title));

    public Set<String> printed() {
        return byPrint.keySet();
    }

    /** The title that is printed so; it is one of {@link #printed()}. */
    public Title of(String printed) {
        return byPrint.get(printed);
    }

    private static Title title(String... row) {
        return new Title(
                row[1].isEmpty() ? row[0] : row[1],
                OfficeKind.valueOf(row[2]),
                row[3].isEmpty() ? Title.Use.ANY : Title.Use.valueOf(row[3].toUpperCase(Locale.ROOT)));
    }
}

package org.readout.dossier.document;

import java.util.List;
import java.util.stream.Stream;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;

/** All kinds of entries that a document holds, in its order: the records, and after them later revisions of statements. */
final class EntryKinds {

    private final List<EntryKind<?>> inOrder;
    private final List<String> names;
    private final List<String> lists;

    EntryKinds(RecordModels models) {
        inOrder = Stream.<EntryKind<?>>concat(models.all().stream(), Stream.of(RevisionInput.KIND))
                .toList();
        names = inOrder.stream().<String>map(EntryKind::name).toList();
        lists = inOrder.stream().<String>map(EntryKind::list).toList();
    }

    /** Of one, each in a line of its own. */
    List<String> names() {
        return names;
    }

    /** Of all, in a dossier. */
    List<String> lists() {
        return lists;
    }

    EntryKind<?> at(int place) {
        return inOrder.get(place);
    }
}

package org.readout.writing;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All kinds of records, in the order in which they are recorded: what comes later refers to what came before. */
@Singleton
public class RecordModels {

    private final List<RecordModel<?, ?>> inOrder;

    public RecordModels(@All List<RecordModel<?, ?>> found) {
        inOrder = found.stream().sorted(Comparator.comparing(RecordModel::kind)).toList();
    }

    public List<RecordModel<?, ?>> all() {
        return inOrder;
    }

    @SuppressWarnings("unchecked")
    public <I> RecordModel<I, ?> of(Class<I> input) {
        return (RecordModel<I, ?>) only(model -> model.input() == input);
    }

    public RecordModel<?, ?> of(RecordKind kind) {
        return only(model -> model.kind() == kind);
    }

    private RecordModel<?, ?> only(Predicate<RecordModel<?, ?>> condition) {
        return inOrder.stream().filter(condition).findFirst().orElseThrow();
    }
}

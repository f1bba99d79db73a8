package org.readout.outlook.contradiction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How the contradictions that an editor sees are written and exported; one of a kind between the same statements stands for it. */
@Singleton
public final class ContradictionModel extends RecordModel<ContradictionInput, ContradictionEntity> {

    private static final ContentSql<ContradictionInput> CONTENTS = ContentSql.unnamed(
            "contradiction",
            "x.meeting_id in (select m.id from meeting m where m.slug = any(?))",
            """
            join statement e on e.id = x.earlier_id
            join statement l on l.id = x.later_id
            join unnest(?, ?) as asked (earlier, later) on asked.earlier = e.slug and asked.later = l.slug
            """,
            List.of(ContradictionInput::earlier, ContradictionInput::later));

    public ContradictionModel() {
        super(RecordKind.CONTRADICTION, "contradictions", ContradictionInput.class, ContradictionEntity.class);
    }

    @Override
    public String label(ContradictionInput input) {
        return Stream.of(input.kind(), input.earlier(), input.later(), input.meeting())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String title(ContradictionInput input) {
        return input.earlier() + " / " + input.later();
    }

    @Override
    public ContradictionEntity entity(ContradictionInput input, References known) {
        return new ContradictionEntity(input, known);
    }

    @Override
    public ContentSql<ContradictionInput> contents() {
        return CONTENTS;
    }

    @Override
    public LinkedNode linked(ContradictionInput contradiction) {
        return LinkedNode.blank("readout:Contradiction")
                .text("readout:kind", contradiction.kind())
                .link("readout:earlier", "statement", contradiction.earlier())
                .link("readout:later", "statement", contradiction.later())
                .link("schema:about", "meeting", contradiction.meeting())
                .text("schema:description", contradiction.note());
    }
}

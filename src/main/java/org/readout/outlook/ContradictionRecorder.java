package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.readout.graphql.error.Conflict;
import org.readout.meeting.MeetingRepository;
import org.readout.statement.StatementRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;

/** Writes the contradictions that an editor sees. */
@ApplicationScoped
public class ContradictionRecorder {

    private final Inputs inputs;
    private final ContradictionRepository contradictions;
    private final StatementRepository statements;
    private final MeetingRepository meetings;

    ContradictionRecorder(
            Inputs inputs,
            ContradictionRepository contradictions,
            StatementRepository statements,
            MeetingRepository meetings) {
        this.inputs = inputs;
        this.contradictions = contradictions;
        this.statements = statements;
        this.meetings = meetings;
    }

    /**
     * Records a contradiction within the caller's transaction; one of that kind between those statements stands for it.
     *
     * @throws Conflict where the record has another note on it
     */
    public Uni<Recorded> record(ContradictionInput input) {
        InputCheck check = inputs.check(input);
        return statements
                .references(check)
                .chain(knownStatements -> meetings.references(check)
                        .invoke(knownMeetings -> check.end(knownStatements, knownMeetings))
                        .map(knownMeetings -> new ContradictionEntity(input, knownStatements, knownMeetings)))
                .chain(fresh -> contradictions
                        .same(fresh)
                        .chain(stored -> stored == null
                                ? contradictions.persist(fresh).map(entity -> new Recorded(entity.id, true))
                                : unchanged(stored, fresh, input)));
    }

    private static Uni<Recorded> unchanged(
            ContradictionEntity stored, ContradictionEntity fresh, ContradictionInput input) {
        return stored.note.equals(fresh.note)
                ? Uni.createFrom().item(new Recorded(stored.id, false))
                : Uni.createFrom().failure(new Conflict(input.earlier() + " / " + input.later(), List.of("note")));
    }
}

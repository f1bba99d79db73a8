package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.meeting.MeetingRepository;
import org.readout.statement.StatementRepository;
import org.readout.writing.EntityWriter;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;

/** Writes the contradictions that an editor sees; one of a kind between the same statements stands for it. */
@Singleton
public class ContradictionRecorder extends EntityWriter<ContradictionInput, ContradictionEntity> {

    private final Inputs inputs;
    private final ContradictionRepository contradictions;
    private final StatementRepository statements;
    private final MeetingRepository meetings;

    ContradictionRecorder(
            Inputs inputs,
            ContradictionRepository contradictions,
            StatementRepository statements,
            MeetingRepository meetings) {
        super(contradictions, ContradictionInput.class);
        this.inputs = inputs;
        this.contradictions = contradictions;
        this.statements = statements;
        this.meetings = meetings;
    }

    @Override
    protected Uni<ContradictionEntity> entity(ContradictionInput input) {
        InputCheck check = inputs.check(input);
        return statements.references(check).chain(knownStatements -> meetings.references(check)
                .invoke(knownMeetings -> check.end(knownStatements, knownMeetings))
                .map(knownMeetings -> new ContradictionEntity(input, knownStatements, knownMeetings)));
    }

    @Override
    public Uni<ContradictionEntity> stored(ContradictionInput input) {
        return entity(input).chain(contradictions::same);
    }

    @Override
    protected Uni<ContradictionEntity> stored(ContradictionEntity fresh) {
        return contradictions.same(fresh);
    }

    @Override
    protected String name(ContradictionInput input) {
        return input.earlier() + " / " + input.later();
    }
}

package org.readout.travels.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.travels.file.Term;
import org.readout.travels.name.PersonName;

/** The terms of the presidents of the United States. */
public final class Presidents {

    private final List<Term> terms = new ArrayList<>();

    public void add(Term term) {
        terms.add(term);
    }

    List<Term> of(String who) {
        return terms.stream().filter(term -> term.who().equals(who)).toList();
    }

    /** The president of that name, or surname, who was in office on a day; nobody where two were. */
    Optional<Term> inOffice(PersonName name, LocalDate day) {
        List<Term> found = terms.stream()
                .filter(term -> term.covers(day) && isCalled(term, name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Term term, PersonName name) {
        List<String> whole = PersonName.of(term.name()).words();
        List<String> surname = whole.subList(whole.size() - 1, whole.size());
        return whole.equals(name.words()) || surname.equals(name.words());
    }
}

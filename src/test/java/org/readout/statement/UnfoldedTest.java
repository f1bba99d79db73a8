package org.readout.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class UnfoldedTest {

    @Test
    void paths_become_objects_and_lists() throws JsonProcessingException {
        assertEquals(
                "{\"speaker\":\"ann\",\"saidOn\":{\"edtf\":\"2018\"},"
                        + "\"topics\":[\"a\",\"b\"],\"reports\":[{\"article\":\"x\",\"relays\":[{\"actor\":\"tass\"}]}]}",
                unfolded("{'speaker': 'ann', 'saidOn.edtf': '2018', 'topics[0]': 'a', 'topics[1]': 'b', "
                        + "'reports[0].article': 'x', 'reports[0].relays[0].actor': 'tass'}"));
    }

    @Test
    void the_tenth_of_a_list_may_come_before_the_second() throws JsonProcessingException {
        assertEquals(
                "{\"topics\":[\"0\",\"1\",\"2\"],\"positions\":[{\"meeting\":\"m\"},{\"meeting\":\"n\"}]}",
                unfolded("{'topics[0]': '0', 'topics[2]': '2', 'topics[1]': '1', "
                        + "'positions[1].meeting': 'n', 'positions[0].meeting': 'm'}"));
    }

    private static String unfolded(String paths) throws JsonProcessingException {
        return Unfolded.statement(paths.replace('\'', '"')).toString();
    }
}

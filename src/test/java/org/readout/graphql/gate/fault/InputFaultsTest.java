package org.readout.graphql.gate.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputFaultsTest {

    private static final int MOST = 3;
    private static final int MANY = 1_000;

    private static final GraphQLInputObjectType USER = GraphQLInputObjectType.newInputObject()
            .name("User")
            .field(GraphQLInputObjectField.newInputObjectField().name("login").type(Scalars.GraphQLString))
            .build();

    @Test
    void no_more_faults_are_told_than_asked_for() {
        assertEquals(MOST, found(USER, unknown(MANY)).size());
        assertEquals(2, found(USER, unknown(2)).size());
    }

    @Test
    void entries_are_not_looked_at_once_enough_is_wrong() {
        Looked entries = new Looked();

        assertEquals(MOST, found(GraphQLList.list(Scalars.GraphQLInt), entries).size());
        assertTrue(entries.most <= MOST, () -> entries.most + " entries were looked at");
    }

    @Test
    void names_are_not_looked_at_once_enough_is_wrong() {
        Map<Object, Object> members = new LinkedHashMap<>(unknown(MOST));
        // no name: whoever looks at it fails
        members.put(new Object(), 1);

        assertEquals(MOST, found(USER, members).size());
    }

    private static List<InputFaults.Fault> found(GraphQLType type, Object value) {
        InputFaults found = new InputFaults(new SchemaNames(true), MOST);
        found.check(type, value, "$v");
        return found.found();
    }

    private static Map<String, Object> unknown(int count) {
        Map<String, Object> members = new HashMap<>();
        IntStream.range(0, count).forEach(i -> members.put("name" + i, 1));
        return members;
    }

    /** Tells the last entry that was looked at. */
    private static final class Looked extends AbstractList<Object> {

        private int most;

        @Override
        public Object get(int index) {
            most = Math.max(most, index);
            return "no number";
        }

        @Override
        public int size() {
            return MANY;
        }
    }
}

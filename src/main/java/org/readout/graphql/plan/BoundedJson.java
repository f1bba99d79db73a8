package org.readout.graphql.plan;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.OutputStream;
import org.readout.graphql.error.QueryTooComplexException;

/** Takes the JSON of an answer as long as it has no more bytes than an answer may. */
final class BoundedJson extends OutputStream {

    private static final int FIRST_BYTES = 8_000;

    private final long most;
    private final ByteArrayBuilder bytes = new ByteArrayBuilder(FIRST_BYTES);
    private long length;

    BoundedJson(long most) {
        this.most = most;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    @Override
    public void write(int one) {
        grow(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] some, int from, int count) {
        grow(count);
        bytes.write(some, from, count);
    }

    private void grow(int count) {
        length += count;
        if (length > most) {
            throw QueryTooComplexException.tooLong(most);
        }
    }
}

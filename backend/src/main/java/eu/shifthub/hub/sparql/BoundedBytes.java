package eu.shifthub.hub.sparql;

import java.io.ByteArrayOutputStream;

/** Bytes in memory, so many and some more: beyond that the query is stopped. */
final class BoundedBytes extends ByteArrayOutputStream {
    private static final int SLACK = 2;

    private final int limit;
    private final Budget budget;

    BoundedBytes(int limit, Budget budget) {
        this.limit = limit;
        this.budget = budget;
    }

    boolean isFull() {
        return count >= limit;
    }

    @Override
    public void write(int one) {
        check(1);
        super.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        budget.step();
        if ((long) count + more > (long) limit * SLACK) {
            throw budget.tooLarge();
        }
    }
}

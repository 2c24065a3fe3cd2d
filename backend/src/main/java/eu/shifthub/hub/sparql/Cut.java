package eu.shifthub.hub.sparql;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

/** The beginning of something, up to a number of elements or until it is long enough, and whether there was more. */
final class Cut<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final int limit;
    private final String unit;
    private final BooleanSupplier isFull;
    private int count;
    private String cut = "";

    Cut(Iterator<T> all, int limit, String unit, BooleanSupplier isFull) {
        this.all = all;
        this.limit = limit;
        this.unit = unit;
        this.isFull = isFull;
    }

    @Override
    public boolean hasNext() {
        if (!cut.isEmpty() || !all.hasNext()) {
            return false;
        }
        if (count == limit || isFull.getAsBoolean()) {
            cut = count + " " + unit;
            return false;
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        count++;
        return all.next();
    }

    int count() {
        return count;
    }

    /** Where it was cut; empty where it was not. */
    String cut() {
        return cut;
    }
}

package org.graphportal.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.util.Arrays;
import java.util.List;

/**
 * Reads objects whose records have the components that they had when they were written. Java itself lets a component that is
 * new be null (Java Object Serialization Specification §1.13): it would be found far from here.
 */
final class SameRecords extends ObjectInputStream {

    SameRecords(byte[] bytes) throws IOException {
        super(new ByteArrayInputStream(bytes));
    }

    /**
     * Finds the class of what is read.
     *
     * @throws InvalidClassException when it is a record, and was another one when it was written
     */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass written) throws IOException, ClassNotFoundException {
        Class<?> here = super.resolveClass(written);
        if (here.isRecord() && !components(written).equals(components(ObjectStreamClass.lookup(here)))) {
            throw new InvalidClassException(here.getName(), "Written with other components");
        }
        return here;
    }

    private static List<String> components(ObjectStreamClass record) {
        return Arrays.stream(record.getFields())
                .map(ObjectStreamField::toString)
                .sorted()
                .toList();
    }
}

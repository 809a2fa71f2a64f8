package org.graphportal.vault;

import java.util.List;
import java.util.stream.Stream;

/** Locks by which those who do something for one session, or one person, take turns. A few serve all. */
public final class Turns {

    private final List<Object> locks = Stream.generate(Object::new).limit(64).toList();

    /** Returns what to synchronize on: the same for the same name. */
    public Object of(String name) {
        return locks.get(Math.floorMod(name.hashCode(), locks.size()));
    }
}

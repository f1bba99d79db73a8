package org.readout.writing.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of an input that names a record by its slug, or a code that the record has. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {

    /** What such records are called, as 'actor'. */
    String value();
}

package dev.testkeep.spool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The arguments of this test, or of all tests of this class, are no part of its history: for arguments that are other
 * texts in each run, such as {@code Object@1a2b3c} or dates. The setting {@code testkeep.arguments.ignore} does the
 * same without a change to the code.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface IgnoreArguments {}

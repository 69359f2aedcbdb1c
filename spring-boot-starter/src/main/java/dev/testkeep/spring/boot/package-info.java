/** A {@link dev.testkeep.storage.Storage} as a bean of a Spring Boot application. */
@NullMarked
package dev.testkeep.spring.boot;

import org.jspecify.annotations.NullMarked;

/** Sessions that are collected while their tests run. For test frameworks and runners that store what they do. */
@NullMarked
package dev.testkeep.storage.recording;

import org.jspecify.annotations.NullMarked;

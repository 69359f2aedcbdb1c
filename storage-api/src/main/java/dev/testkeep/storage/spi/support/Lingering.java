package dev.testkeep.storage.spi.support;

import java.time.Duration;

/**
 * How long a lock is kept for those who come next, and what has to be closed before it is given back.
 *
 * @param idle how long nobody may come
 * @param database closes what is open without being used
 */
record Lingering(Duration idle, Runnable database) {}

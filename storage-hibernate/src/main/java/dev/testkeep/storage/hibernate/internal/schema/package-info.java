/**
 * Creates, checks and upgrades the tables, one process at a time. To change the tables, add an {@code UpgradeStep}.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.schema;

import org.jspecify.annotations.NullMarked;

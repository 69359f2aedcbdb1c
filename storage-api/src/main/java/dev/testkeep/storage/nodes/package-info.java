/**
 * Names of compute nodes, folded and unfolded as ClusterShell writes them: {@code nid[001-003]}.
 */
@NullMarked
package dev.testkeep.storage.nodes;

import org.jspecify.annotations.NullMarked;

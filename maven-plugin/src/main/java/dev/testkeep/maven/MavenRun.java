package dev.testkeep.maven;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What the goals know of each other that run in one run of Maven. It is kept in Maven's own data, with types of the JDK
 * alone: plugins with other dependencies in some module are other classes. Thread-safe.
 */
final class MavenRun {

    static final String PLUGIN = "dev.testkeep:testkeep-maven-plugin";

    private static final String END = PLUGIN + " at the end";
    private static final String STORED = PLUGIN + " stored";
    private static final String ARRIVED = PLUGIN + " arrived in ";

    private final MavenSession session;

    MavenRun(MavenSession session) {
        this.session = session;
    }

    /** Somebody will store when all modules are done, whatever becomes of them. */
    void storesAtTheEnd() {
        put(END);
    }

    boolean isStoredAtTheEnd() {
        synchronized (session.getRequest()) {
            return data().containsKey(END);
        }
    }

    /** True for the first who wants to store. */
    boolean claim() {
        return put(STORED);
    }

    /** Notes that the goal runs in this module; true if it runs in no other one later. */
    boolean isLast(MavenProject module, String goal) {
        synchronized (session.getRequest()) {
            put(ARRIVED + module.getId());
            return withGoal(goal).stream().allMatch(each -> data().containsKey(ARRIVED + each));
        }
    }

    private Set<String> withGoal(String goal) {
        Set<String> modules = new HashSet<>();
        for (MavenProject each : session.getProjects()) {
            if (each.getBuildPlugins().stream()
                    .filter(plugin -> plugin.getKey().equals(PLUGIN))
                    .flatMap(plugin -> plugin.getExecutions().stream())
                    .anyMatch(execution -> execution.getGoals().contains(goal))) {
                modules.add(each.getId());
            }
        }
        return modules;
    }

    private boolean put(String what) {
        synchronized (session.getRequest()) {
            return data().put(what, true) == null;
        }
    }

    private Map<String, Object> data() {
        return session.getRequest().getData();
    }

    /** The modules that are built, in the order in which Maven builds them. */
    Collection<MavenProject> modules() {
        return session.getProjects();
    }
}

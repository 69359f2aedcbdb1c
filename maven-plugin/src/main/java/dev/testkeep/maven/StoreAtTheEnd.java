package dev.testkeep.maven;

import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.MojoDescriptorCreator;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the goal {@code store} when all modules are done, also those whose tests failed: for plugins with
 * {@code <extensions>true</extensions>}. Whatever goes wrong here is a line; a build fails only if the goal is asked to.
 */
public final class StoreAtTheEnd extends AbstractMavenLifecycleParticipant {

    /** The execution of the goal. */
    static final String ID = "testkeep-at-the-end";

    private static final Logger LOG = LoggerFactory.getLogger(StoreAtTheEnd.class);

    /** Set by Maven, as META-INF/plexus/components.xml says. */
    @SuppressWarnings("NullAway.Init")
    private BuildPluginManager plugins;

    /** For Maven. */
    public StoreAtTheEnd() {}

    @Override
    public void afterProjectsRead(MavenSession session) {
        new MavenRun(session).storesAtTheEnd();
    }

    @Override
    public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
        MavenProject before = session.getCurrentProject();
        try {
            Optional<MavenProject> module = configured(session);
            if (module.isPresent()) {
                session.setCurrentProject(module.get());
                store(session, module.get());
            }
        } catch (MojoFailureException e) {
            throw new MavenExecutionException(e.getMessage(), e);
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.warn("Testkeep: this build is not stored: {}", e.toString());
        } finally {
            session.setCurrentProject(before);
        }
    }

    /** The module whose configuration counts: the one at the top, or else the first that has the plugin. */
    private static Optional<MavenProject> configured(MavenSession session) {
        return Optional.ofNullable(session.getTopLevelProject())
                .filter(StoreAtTheEnd::hasPlugin)
                .or(() -> session.getProjects().stream()
                        .filter(StoreAtTheEnd::hasPlugin)
                        .findFirst());
    }

    private static boolean hasPlugin(MavenProject module) {
        return module.getPlugin(MavenRun.PLUGIN) != null;
    }

    private void store(MavenSession session, MavenProject module) throws Exception {
        Plugin plugin = module.getPlugin(MavenRun.PLUGIN);
        MojoDescriptor goal = plugins.getMojoDescriptor(
                plugin, StoreMojo.GOAL, module.getRemotePluginRepositories(), session.getRepositorySession());
        MojoExecution execution = new MojoExecution(goal, ID, MojoExecution.Source.LIFECYCLE);
        execution.setConfiguration(configuration(plugin, goal));
        plugins.executeMojo(session, execution);
    }

    /** What the goal's parameters are by default, or in the project. */
    private static Xpp3Dom configuration(Plugin plugin, MojoDescriptor goal) {
        Xpp3Dom all = new Xpp3Dom("configuration");
        Xpp3Dom given = plugin.getConfiguration() instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
        for (Xpp3Dom parameter : MojoDescriptorCreator.convert(goal).getChildren()) {
            Xpp3Dom own = given.getChild(parameter.getName());
            all.addChild(own == null ? parameter : Xpp3Dom.mergeXpp3Dom(new Xpp3Dom(own), parameter));
        }
        return all;
    }
}

package dev.testkeep.reports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a continuous-integration server tells a build about itself. Immutable.
 *
 * @param key what tells the build from all others, for {@link SessionAssembly#ofKey}. It names a job, not the whole
 *     pipeline: jobs run on machines of their own, and each of them stores what it has
 * @param attributes what is worth keeping with its session: {@code ci}, {@code commit}, {@code branch}, {@code ci_url}, as
 *     far as they are known
 */
public record CiBuild(String key, Map<String, String> attributes) {

    private static final List<Server> SERVERS = List.of(
            new Server(
                    "github",
                    List.of("GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"),
                    Map.of("commit", "GITHUB_SHA", "branch", "GITHUB_REF_NAME")),
            new Server(
                    "gitlab",
                    List.of("CI_PROJECT_PATH", "CI_PIPELINE_ID", "CI_JOB_ID"),
                    Map.of("commit", "CI_COMMIT_SHA", "branch", "CI_COMMIT_REF_NAME", "ci_url", "CI_JOB_URL")),
            new Server(
                    "azure",
                    List.of("SYSTEM_TEAMPROJECT", "BUILD_BUILDID", "SYSTEM_JOBID"),
                    Map.of("commit", "BUILD_SOURCEVERSION", "branch", "BUILD_SOURCEBRANCHNAME")),
            new Server(
                    "buildkite",
                    List.of("BUILDKITE_BUILD_ID", "BUILDKITE_JOB_ID"),
                    Map.of(
                            "commit",
                            "BUILDKITE_COMMIT",
                            "branch",
                            "BUILDKITE_BRANCH",
                            "ci_url",
                            "BUILDKITE_BUILD_URL")),
            new Server(
                    "circleci",
                    List.of("CIRCLE_WORKFLOW_ID", "CIRCLE_JOB", "CIRCLE_NODE_INDEX"),
                    Map.of("commit", "CIRCLE_SHA1", "branch", "CIRCLE_BRANCH", "ci_url", "CIRCLE_BUILD_URL")),
            new Server(
                    "bitbucket",
                    List.of("BITBUCKET_REPO_FULL_NAME", "BITBUCKET_BUILD_NUMBER", "BITBUCKET_STEP_UUID"),
                    Map.of("commit", "BITBUCKET_COMMIT", "branch", "BITBUCKET_BRANCH")),
            new Server(
                    "teamcity",
                    List.of("TEAMCITY_PROJECT_NAME", "TEAMCITY_BUILDCONF_NAME", "BUILD_NUMBER"),
                    Map.of("commit", "BUILD_VCS_NUMBER")),
            new Server(
                    "jenkins",
                    List.of("BUILD_TAG"),
                    Map.of("commit", "GIT_COMMIT", "branch", "GIT_BRANCH", "ci_url", "BUILD_URL")),
            new Server("slurm", List.of("SLURM_CLUSTER_NAME", "SLURM_JOB_ID"), Map.of()));

    public CiBuild {
        Objects.requireNonNull(key, "key");
        attributes = Map.copyOf(attributes);
    }

    /**
     * The build of the first server that has set all variables that name one: GitHub Actions, GitLab, Azure Pipelines,
     * Buildkite, CircleCI, Bitbucket, TeamCity, Jenkins, or Slurm.
     *
     * @param environment environment variables
     */
    public static Optional<CiBuild> of(Map<String, String> environment) {
        return SERVERS.stream()
                .flatMap(server -> server.build(environment).stream())
                .findFirst();
    }

    /**
     * How a server names its builds.
     *
     * @param name its name in keys and attributes
     * @param key the variables that name a build
     * @param attributes variables by the attribute that they become
     */
    private record Server(String name, List<String> key, Map<String, String> attributes) {

        Optional<CiBuild> build(Map<String, String> environment) {
            if (key.stream().anyMatch(variable -> value(environment, variable).isEmpty())) {
                return Optional.empty();
            }
            String named = key.stream().map(environment::get).collect(Collectors.joining(":"));
            Map<String, String> known = new LinkedHashMap<>();
            known.put("ci", name);
            attributes.forEach((attribute, variable) ->
                    value(environment, variable).ifPresent(value -> known.put(attribute, value)));
            if (name.equals("github")) {
                known.put("ci_url", githubUrl(environment));
            }
            return Optional.of(new CiBuild(name + ":" + named, known));
        }

        private static String githubUrl(Map<String, String> environment) {
            String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
            return String.join(
                    "/",
                    Arrays.asList(
                            server,
                            environment.get("GITHUB_REPOSITORY"),
                            "actions",
                            "runs",
                            environment.get("GITHUB_RUN_ID")));
        }

        private static Optional<String> value(Map<String, String> environment, String variable) {
            return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
        }
    }
}

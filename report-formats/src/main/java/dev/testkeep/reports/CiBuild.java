package dev.testkeep.reports;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
                    Map.of(
                            "commit",
                            "{GITHUB_SHA}",
                            "branch",
                            "{GITHUB_REF_NAME}",
                            "ci_url",
                            "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}")),
            new Server(
                    "gitlab",
                    List.of("CI_PROJECT_PATH", "CI_PIPELINE_ID", "CI_JOB_ID"),
                    Map.of("commit", "{CI_COMMIT_SHA}", "branch", "{CI_COMMIT_REF_NAME}", "ci_url", "{CI_JOB_URL}")),
            new Server(
                    "azure",
                    List.of("SYSTEM_TEAMPROJECT", "BUILD_BUILDID", "SYSTEM_JOBID"),
                    Map.of("commit", "{BUILD_SOURCEVERSION}", "branch", "{BUILD_SOURCEBRANCHNAME}")),
            new Server(
                    "buildkite",
                    List.of("BUILDKITE_BUILD_ID", "BUILDKITE_JOB_ID"),
                    Map.of(
                            "commit",
                            "{BUILDKITE_COMMIT}",
                            "branch",
                            "{BUILDKITE_BRANCH}",
                            "ci_url",
                            "{BUILDKITE_BUILD_URL}")),
            new Server(
                    "circleci",
                    List.of("CIRCLE_WORKFLOW_ID", "CIRCLE_JOB", "CIRCLE_NODE_INDEX"),
                    Map.of("commit", "{CIRCLE_SHA1}", "branch", "{CIRCLE_BRANCH}", "ci_url", "{CIRCLE_BUILD_URL}")),
            new Server(
                    "bitbucket",
                    List.of("BITBUCKET_REPO_FULL_NAME", "BITBUCKET_BUILD_NUMBER", "BITBUCKET_STEP_UUID"),
                    Map.of("commit", "{BITBUCKET_COMMIT}", "branch", "{BITBUCKET_BRANCH}")),
            new Server(
                    "teamcity",
                    List.of("TEAMCITY_PROJECT_NAME", "TEAMCITY_BUILDCONF_NAME", "BUILD_NUMBER"),
                    Map.of("commit", "{BUILD_VCS_NUMBER}")),
            new Server(
                    "jenkins",
                    List.of("BUILD_TAG"),
                    Map.of("commit", "{GIT_COMMIT}", "branch", "{GIT_BRANCH}", "ci_url", "{BUILD_URL}")),
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
     * @param attributes what its builds have by the name of the attribute, with the variables in braces
     */
    private record Server(String name, List<String> key, Map<String, String> attributes) {

        private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

        Optional<CiBuild> build(Map<String, String> environment) {
            Optional<String> named =
                    filled(key.stream().map(variable -> '{' + variable + '}').collect(joining(":")), environment);
            return named.map(key -> new CiBuild(name + ':' + key, known(environment)));
        }

        private Map<String, String> known(Map<String, String> environment) {
            Map<String, String> known = new LinkedHashMap<>();
            known.put("ci", name);
            attributes.forEach((attribute, template) ->
                    filled(template, environment).ifPresent(value -> known.put(attribute, value)));
            return known;
        }

        /** The template with the values of its variables; empty if one of them is not set or empty. */
        private static Optional<String> filled(String template, Map<String, String> environment) {
            Matcher variables = VARIABLE.matcher(template);
            StringBuilder filled = new StringBuilder();
            while (variables.find()) {
                String value = environment.getOrDefault(variables.group(1), "");
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                variables.appendReplacement(filled, Matcher.quoteReplacement(value));
            }
            return Optional.of(variables.appendTail(filled).toString());
        }
    }
}

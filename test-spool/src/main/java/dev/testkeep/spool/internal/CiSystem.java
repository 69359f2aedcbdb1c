package dev.testkeep.spool.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A system that runs builds, known by its variables. Immutable.
 *
 * @param name its name in keys
 * @param build the variables that name one job of one build; the first is there whenever the system is. Jobs of a matrix
 *     run on other machines and are sessions of their own: nothing joins what they know.
 * @param commit the variable with the commit
 * @param branch the variable with the branch
 * @param url the variable with the address of the build
 */
record CiSystem(String name, List<String> build, String commit, String branch, String url) {

    private static final List<CiSystem> KNOWN = List.of(
            new CiSystem(
                    "github",
                    List.of("GITHUB_RUN_ID", "GITHUB_REPOSITORY", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "RUNNER_NAME"),
                    "GITHUB_SHA",
                    "GITHUB_REF_NAME",
                    ""),
            new CiSystem(
                    "gitlab",
                    List.of("CI_JOB_ID", "CI_PROJECT_PATH"),
                    "CI_COMMIT_SHA",
                    "CI_COMMIT_REF_NAME",
                    "CI_JOB_URL"),
            new CiSystem(
                    "jenkins",
                    List.of("BUILD_TAG", "JENKINS_URL", "NODE_NAME"),
                    "GIT_COMMIT",
                    "GIT_BRANCH",
                    "BUILD_URL"),
            new CiSystem(
                    "azure",
                    List.of("BUILD_BUILDID", "SYSTEM_COLLECTIONURI", "SYSTEM_JOBID", "SYSTEM_JOBATTEMPT"),
                    "BUILD_SOURCEVERSION",
                    "BUILD_SOURCEBRANCHNAME",
                    ""),
            new CiSystem(
                    "buildkite",
                    List.of("BUILDKITE_JOB_ID", "BUILDKITE_RETRY_COUNT"),
                    "BUILDKITE_COMMIT",
                    "BUILDKITE_BRANCH",
                    "BUILDKITE_BUILD_URL"),
            new CiSystem(
                    "circleci",
                    List.of("CIRCLE_WORKFLOW_JOB_ID", "CIRCLE_NODE_INDEX"),
                    "CIRCLE_SHA1",
                    "CIRCLE_BRANCH",
                    "CIRCLE_BUILD_URL"),
            new CiSystem(
                    "teamcity",
                    List.of("TEAMCITY_VERSION", "TEAMCITY_BUILDCONF_NAME", "TEAMCITY_PROJECT_NAME", "BUILD_NUMBER"),
                    "BUILD_VCS_NUMBER",
                    "",
                    ""),
            new CiSystem(
                    "bitbucket",
                    List.of("BITBUCKET_BUILD_NUMBER", "BITBUCKET_REPO_FULL_NAME", "BITBUCKET_STEP_UUID"),
                    "BITBUCKET_COMMIT",
                    "BITBUCKET_BRANCH",
                    ""));

    /** The one that this process runs in, or null. */
    static @Nullable CiSystem of(Settings settings) {
        for (CiSystem system : KNOWN) {
            if (settings.variableOfSystem(system.build.get(0)) != null) {
                return system;
            }
        }
        return null;
    }

    String key(Settings settings) {
        StringJoiner key = new StringJoiner("/", name + ":", "");
        for (String variable : build) {
            String value = settings.variableOfSystem(variable);
            if (value != null) {
                key.add(value);
            }
        }
        return key.toString();
    }

    Map<String, String> attributes(Settings settings) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ci", name);
        put(attributes, "commit", settings.variableOfSystem(commit));
        put(attributes, "branch", settings.variableOfSystem(branch));
        put(attributes, "ci_url", settings.variableOfSystem(url));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}

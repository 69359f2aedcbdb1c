package dev.testkeep.spool.internal;

import java.util.HashMap;
import java.util.Map;

/** Properties and variables of a process as a test wants them. */
final class Environment {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> framework = new HashMap<>();

    Environment property(String name, Object value) {
        properties.put(name, value.toString());
        return this;
    }

    Environment variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Environment configured(String name, String value) {
        framework.put(name, value);
        return this;
    }

    Settings settings() {
        return new Settings(properties, variables, framework::get);
    }
}

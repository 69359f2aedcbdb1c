package dev.testkeep.testng;

import dev.testkeep.spool.IgnoreArguments;
import dev.testkeep.spool.internal.TestId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;

/**
 * What tests are called. TestNG has no name for an invocation that its next attempt has, too: those that look the same are
 * counted, and an attempt that follows a failed one takes that one's number. Thread-safe.
 */
final class Invocations {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Deque<String>> retries = new HashMap<>();

    synchronized TestId start(ITestResult result) {
        ITestNGMethod method = result.getMethod();
        String test = name(method);
        String arguments = arguments(result);
        return new TestId(
                id(key(result, test, arguments)),
                test,
                arguments.isEmpty() ? null : arguments,
                arguments.isEmpty() ? method.getMethodName() : method.getMethodName() + "[" + arguments + "]",
                isAnnotated(method));
    }

    /** The next one that looks like this result is the same again. */
    synchronized void retry(ITestResult result, TestId id) {
        String key = key(result, name(result.getMethod()), arguments(result));
        retries.computeIfAbsent(key, each -> new ArrayDeque<>()).add(id.id());
    }

    private String id(String key) {
        String again = retries.getOrDefault(key, new ArrayDeque<>()).poll();
        return again != null ? again : key + "#" + counts.merge(key, 1, Integer::sum);
    }

    private static String key(ITestResult result, String test, String arguments) {
        String context =
                result.getTestContext() == null ? "" : result.getTestContext().getName();
        return "[testng:" + context + "]/" + test + "[" + arguments + "]";
    }

    /** {@code com.acme.FooTest.adds(int,String)}; the parentheses only if there are parameters. */
    private static String name(ITestNGMethod method) {
        Class<?>[] types = method.getConstructorOrMethod().getParameterTypes();
        String parameters = types.length == 0
                ? ""
                : Arrays.stream(types).map(Class::getSimpleName).collect(Collectors.joining(",", "(", ")"));
        return method.getRealClass().getName() + "." + method.getMethodName() + parameters;
    }

    private static String arguments(ITestResult result) {
        return Stream.concat(Arrays.stream(result.getFactoryParameters()), Arrays.stream(result.getParameters()))
                .map(Invocations::text)
                .collect(Collectors.joining(", "));
    }

    /** Whoever passes objects to tests may pass ones that cannot tell what they are. */
    private static String text(Object argument) {
        try {
            String text = Arrays.deepToString(new Object[] {argument});
            return text.substring(1, text.length() - 1);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return argument.getClass().getName();
        }
    }

    private static boolean isAnnotated(ITestNGMethod method) {
        Class<?> type = method.getRealClass();
        return method.getConstructorOrMethod().getMethod().isAnnotationPresent(IgnoreArguments.class)
                || type.isAnnotationPresent(IgnoreArguments.class);
    }
}

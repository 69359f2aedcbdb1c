package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows the right answers, from the reports alone. Thread-safe. */
public final class History implements Answers {

    private final List<SessionFacts> sessions;
    private final Map<Question, Expected> expected = new ConcurrentHashMap<>();

    private History(List<SessionFacts> sessions) {
        this.sessions = sessions;
    }

    /** The history of this shape. */
    public static History of(Shape shape) {
        Reports reports = new Reports(shape);
        return new History(IntStream.range(0, shape.sessions())
                .mapToObj(reports::report)
                .map(SessionFacts::of)
                .toList());
    }

    /** The numbers of the sessions with these ids. */
    public List<Integer> numbers(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return IntStream.range(0, sessions.size())
                .filter(i -> wanted.contains(sessions.get(i).uuid().toString()))
                .boxed()
                .toList();
    }

    /** Insists on the right answer. */
    public void check(Question question, Answer answer) {
        expected(question).check(answer);
    }

    public Expected expected(Question question) {
        return expected.computeIfAbsent(question, this::work);
    }

    private Expected work(Question question) {
        try {
            return Expected.of(question.ask(this));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its first sessions. */
    public History first(int count) {
        return new History(sessions.subList(0, count));
    }

    /** What is left after deletions. */
    History without(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        return new History(sessions.stream()
                .filter(session -> !gone.contains(session.uuid().toString()))
                .toList());
    }

    @Override
    public Answer cases(CaseQuestion question) {
        Stream<SessionFacts> asked = question.sessions() == null ? sessions.stream() : matching(question.sessions());
        List<String> ids = asked.filter(session ->
                        question.session() == null || question.session().equals(session.uuid()))
                .flatMap(session -> session.ids(question))
                .toList();
        return () -> ids;
    }

    @Override
    public Answer sessions(SessionQuestion question) {
        List<String> ids =
                matching(question).map(session -> session.uuid().toString()).toList();
        return () -> ids;
    }

    @Override
    public Answer deletion(SessionQuestion question) {
        return sessions(question);
    }

    @Override
    public Answer comparison(ComparisonQuestion question) {
        Set<String> groups = groups(question.left());
        groups.retainAll(groups(question.right()));
        return () -> groups;
    }

    private Stream<SessionFacts> matching(SessionQuestion question) {
        return sessions.stream().filter(session -> session.matches(question));
    }

    private Set<String> groups(Window window) {
        Set<String> groups = new HashSet<>();
        sessions.forEach(session -> session.addGroups(window, groups));
        return groups;
    }
}

package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.UnsupportedQueryException;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * The outcomes ({@code o}) of the selected test cases, as a derived table to select from: for each session and test the
 * case of the last run, and how many cases of all runs passed and failed.
 */
final class Outcomes {

    /** What makes a case another try of the same test. */
    private static final String TEST = "c.sessionUuid, c.name, c.system, c.partition, c.environ";

    private final StatelessSession session;
    private final CaseSelection selection;

    Outcomes(StatelessSession session, TestCaseQuery query) {
        this.session = session;
        this.selection = new CaseSelection(session, query);
        if (!selection.isPushedDown()) {
            throw new UnsupportedQueryException(
                    "Statistics are counted in the database, which cannot answer the filter '" + query.filter()
                            + "'. Use attributes that have columns, with == != < <= > >= or in.");
        }
    }

    /** The query that has these two parts around the derived table. */
    SelectionQuery<Tuple> select(String select, String rest) {
        Conditions conditions = new Conditions();
        String passed = oneIf(Result.Kind.PASSED, conditions);
        String failed = oneIf(Result.Kind.FAILED, conditions);
        String from = select + """

                from (select c.sessionUuid as session, c.name as name, c.system as system, c.partition as partition,
                    c.environ as environ, c.result as result, c.duration as duration, c.failPhase as phase,
                    c.failReason as reason, %1$s as passing, %2$s as failing,
                    sum(%1$s) over (partition by %3$s) as passed, sum(%2$s) over (partition by %3$s) as failed,
                    row_number() over (partition by %3$s order by c.run desc, c.index desc) as place
                from TestCase c""".formatted(passed, failed, TEST);
        return conditions.add(selection.conditions()).select(session, from, ") o " + rest, Tuple.class);
    }

    private static String oneIf(Result.Kind kind, Conditions conditions) {
        List<String> words =
                Result.allOf(kind).stream().map(Result::word).sorted().toList();
        return "case when " + conditions.write(Condition.in("c.result", words)) + " then 1 else 0 end";
    }
}

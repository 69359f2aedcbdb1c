package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions on test cases that every database can answer, wherever the columns are. */
public enum CaseConditions {
    /** For a query of test cases ({@code c}). */
    OF_CASES("c.sessionUuid", "c.run", "c.index", "c.completedAt"),
    /** For a query of performance values ({@code v}), with their test cases ({@code c}) where results are asked for. */
    OF_VALUES("v.sessionUuid", "v.run", "v.caseIndex", "v.completedAt");

    private final String session;
    private final String run;
    private final String index;
    private final String completed;

    CaseConditions(String session, String run, String index, String completed) {
        this.session = session;
        this.run = run;
        this.index = index;
        this.completed = completed;
    }

    public String session() {
        return session;
    }

    public List<Condition> of(TestCaseQuery query) {
        List<Condition> conditions = new ArrayList<>();
        query.session().ifPresent(uuid -> conditions.add(Condition.compare(session, "=", uuid)));
        query.run().ifPresent(number -> conditions.add(Condition.compare(run, "=", number)));
        query.index().ifPresent(number -> conditions.add(Condition.compare(index, "=", number)));
        query.completed().ifPresent(period -> conditions.add(Condition.during(completed, period)));
        query.results().ifPresent(results -> conditions.add(Condition.in("c.result", words(results))));
        return conditions;
    }

    private static List<String> words(Set<Result> results) {
        return results.stream()
                .map(result -> KeyText.key(StorableText.encode(result.word())))
                .sorted()
                .toList();
    }
}

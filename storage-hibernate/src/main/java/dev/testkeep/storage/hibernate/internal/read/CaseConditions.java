package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        addEqual(conditions, session, query.session());
        addEqual(conditions, run, query.run());
        addEqual(conditions, index, query.index());
        TimePeriod period = query.completed();
        if (period != null) {
            conditions.add(Condition.during(completed, period));
        }
        Set<Result> results = query.results();
        if (results != null) {
            conditions.add(Condition.in("c.result", words(results)));
        }
        return conditions;
    }

    private static void addEqual(List<Condition> conditions, String path, @Nullable Object value) {
        if (value != null) {
            conditions.add(Condition.compare(path, "=", value));
        }
    }

    private static List<String> words(Set<Result> results) {
        return results.stream()
                .map(result -> KeyText.key(StorableText.encode(result.word())))
                .sorted()
                .toList();
    }
}

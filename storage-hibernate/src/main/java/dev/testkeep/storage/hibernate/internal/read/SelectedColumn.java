package dev.testkeep.storage.hibernate.internal.read;

/** What can be selected of a performance value ({@code v}) and of the test case ({@code c}) that it belongs to. */
public enum SelectedColumn {
    SERIES("v.seriesId"),
    SESSION("v.sessionUuid"),
    RUN("v.run"),
    INDEX("v.caseIndex"),
    COMPLETED("v.completedAt"),
    VALUE("v.value"),
    NON_FINITE("v.nonFinite"),
    REFERENCE("v.reference"),
    LOWER("v.lowerThreshold"),
    UPPER("v.upperThreshold"),
    VALUE_RESULT("v.result"),
    RESULT("c.result"),
    LONG_RESULT("c.longResult"),
    DURATION("c.duration"),
    FAIL_PHASE("c.failPhase"),
    LONG_FAIL_PHASE("c.longFailPhase"),
    FAIL_REASON("c.failReason"),
    DOCUMENT("c.document");

    private final String path;

    SelectedColumn(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Whether the table of test cases is needed for it. */
    public boolean isOfTestCase() {
        return path.startsWith("c.");
    }
}

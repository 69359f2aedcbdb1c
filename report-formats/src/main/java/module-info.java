/** Readers and writers of test reports. */
module dev.testkeep.reports {
    requires transitive dev.testkeep.storage;
    requires java.xml;
    requires tools.jackson.core;
    requires org.xerial.sqlitejdbc;

    exports dev.testkeep.reports;
    exports dev.testkeep.reports.spool;

    uses dev.testkeep.reports.ReportFormat;

    provides dev.testkeep.reports.ReportFormat with
            dev.testkeep.reports.internal.reframe.ReFrameReportFormat,
            dev.testkeep.reports.internal.reframe.ReFrameDatabaseFormat,
            dev.testkeep.reports.spool.SpoolFormat,
            dev.testkeep.reports.internal.junit.JUnitXmlFormat,
            dev.testkeep.reports.internal.testng.TestNgFormat,
            dev.testkeep.reports.internal.opentest.OpenTestReportFormat,
            dev.testkeep.reports.internal.ctrf.CtrfFormat,
            dev.testkeep.reports.internal.benchmark.JmhFormat,
            dev.testkeep.reports.internal.benchmark.GoogleBenchmarkFormat,
            dev.testkeep.reports.internal.benchmark.PytestBenchmarkFormat,
            dev.testkeep.reports.internal.history.ActionHistoryFormat,
            dev.testkeep.reports.internal.history.AsvFormat;
}

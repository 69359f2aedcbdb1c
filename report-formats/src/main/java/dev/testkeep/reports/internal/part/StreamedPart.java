package dev.testkeep.reports.internal.part;

import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.SessionPart;
import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file with one part of a session, which a {@link CaseScanner} reads. Not thread-safe. */
public final class StreamedPart implements ReportFile, PartialReport {

    /** Characters; ordinary reports have a tenth of it, and a build has thousands of them. */
    private static final int MOST_KEPT = 100_000;

    private final String format;
    private final ReportContent content;
    private final CaseScanner.Opener opener;

    /** An iteration of test cases that is abandoned leaves one open. */
    private final Set<CaseScanner> open = ConcurrentHashMap.newKeySet();

    /** A report of this format. */
    public StreamedPart(String format, ReportContent content, CaseScanner.Opener opener) {
        this.format = format;
        this.content = content;
        this.opener = opener;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return List.of(this);
    }

    @Override
    public SessionPart readPart() {
        Findings findings = new Findings();
        KeptCases kept = new KeptCases(MOST_KEPT);
        UnstableNames unstable = new UnstableNames();
        try (CaseScanner scanner = open(findings)) {
            while (scanner.advance(testCase -> {
                unstable.add(testCase.name());
                kept.accept(testCase);
            })) {
                // All that counts is what the two have noted.
            }
        }
        unstable.warn(findings);
        findings.member("format", format);
        try {
            return SessionPart.builder(fingerprint(), content.modified())
                    .start(findings.start())
                    .end(findings.end())
                    .attributes(findings.attributes())
                    .document(findings.document())
                    .reportFile(content.reportFile())
                    .warnings(findings.warnings())
                    .testCases(kept.all().orElse(this::readAgain))
                    .build();
        } catch (IOException e) {
            throw ReportException.unreadable(name(), e);
        }
    }

    private CaseScanner open(Findings findings) {
        try {
            return opener.open(content, findings);
        } catch (IOException e) {
            throw ReportException.unreadable(name(), e);
        }
    }

    private Iterator<NewTestCase> readAgain() {
        CaseScanner scanner = open(new Findings());
        open.add(scanner);
        return new CaseIterator(scanner, () -> {
            open.remove(scanner);
            scanner.close();
        });
    }

    private String fingerprint() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        open.forEach(CaseScanner::close);
    }
}
